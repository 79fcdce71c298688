//! The command line program: parse, run, exit code.
#![expect(clippy::disallowed_methods, reason = "hands over the command line")]

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(tertial::commands::main(std::env::args_os()))
}
