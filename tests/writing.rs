//! What is written to disk, when something or somebody is in the way.

use std::fs::{self, File};
use std::thread;

use crate::support::project::Project;

#[test]
fn two_compilations_at_once_end_with_the_files_of_one() {
    let project = Project::example("två samtidigt");
    thread::scope(|scope| {
        let runs = [(); 2].map(|()| scope.spawn(|| project.run("compile", &[])));
        for run in runs {
            let run = run.join().expect("no panic");
            assert_eq!(run.code, 0, "{}", run.err);
        }
    });
    let names: Vec<String> = project.outputs().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["html", "json", "pdf", "xlsx"].map(|end| format!("asn-2025-T2.{end}")));
}

#[test]
fn a_folder_that_another_run_writes_in_is_waited_for_and_then_left_alone() {
    let project = Project::example("upptagen mapp");
    fs::create_dir_all(&project.out).expect("a folder");
    let lock = project.out.join(".tertial.lock");
    let held = File::create(&lock).expect("writes");
    held.lock().expect("nobody else has it");
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.err.lines().last(),
        Some(
            "fel: UT kan inte skrivas: en annan körning skriver i mappen just nu. Vänta tills den är klar och försök \
             igen."
        )
    );
    assert_eq!(fs::read_dir(&project.out).expect("lists").count(), 1, "only the lock of the other run");
    drop(held);
    assert_eq!(project.run("compile", &[]).code, 0);
    assert!(!lock.exists(), "the lock goes with the run that had it last");
}
