//! The command line program: parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(tertial::commands::main(std::env::args_os()))
}
