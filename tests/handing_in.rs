//! What comes in, what the controller says of it, and how a period becomes history.

use std::fs;

use serde_json::Value;

use crate::support::project::{Project, Run, run_in, tertial};
use crate::support::workbook::Put;

const UNIT: &str = "T2/vuxenenheten.xlsx";

/// The lines of the log.
fn log(project: &Project) -> Vec<Value> {
    let text = fs::read_to_string(project.dir.join("T2/mottaget.jsonl")).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// What happened, to whom.
fn events(project: &Project) -> Vec<String> {
    let word = |line: &Value, key: &str| line[key].as_str().unwrap_or("-").to_owned();
    log(project).iter().map(|line| format!("{} {}", word(line, "event"), word(line, "unit"))).collect()
}

/// Runs a command that takes units.
fn say(project: &Project, args: &[&str]) -> Run {
    let dir = project.dir.to_str().expect("UTF-8");
    tertial(&[args, &["--project", dir, "--period", "T2"]].concat())
}

fn change(project: Project) -> Project {
    project.edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#comment", Put::Text("Köpt vård ökar.")))
}

#[test]
fn each_workbook_gets_a_receipt_once() {
    let project = Project::example("kvitton")
        .edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Nothing))
        .write("T2/mottagning.xlsx", "no workbook");
    let first = project.run("receive", &["--period", "T2"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("Kvitto: Vuxenenheten, tertial 2 2025\nT2/vuxenenheten.xlsx lästes 2"), "{}", first.out);
    assert!(first.out.contains("uppgifter är ifyllda, 0 fel, "), "{}", first.out);
    assert!(first.out.contains("Prognos helår"), "says what is open: {}", first.out);
    assert!(first.out.contains("Arbetsboken kan inte användas:"), "{}", first.out);
    let lines = log(&project);
    assert_eq!(lines.len(), 12);
    let own = lines.iter().find(|line| line["unit"] == "vuxenenheten").expect("its line");
    let progress = &own["progress"];
    assert_eq!((progress["missing"].as_u64(), progress["ready"].as_bool()), (Some(1), Some(true)));
    assert!(progress["asked"].as_u64() > Some(10), "{progress}");
    assert_eq!(own["sha256"].as_str().map(str::len), Some(64));
    let again = project.run("receive", &["--period", "T2"]);
    assert!(again.out.contains("Inget nytt har kommit in."), "{}", again.out);
    assert_eq!(log(&project).len(), 12);
    // Once there is a log, looking is enough.
    let project = change(project);
    project.run("status", &["--period", "T2"]);
    assert_eq!(log(&project).len(), 13);
    // It is no workbook, and nothing to wonder at.
    assert!(!project.run("check", &["--period", "T2"]).out.contains("mottaget"));
}

#[test]
fn what_a_unit_says_to_the_controller_reaches_the_controller() {
    let project = Project::example("meddelande")
        .edit(UNIT, |book| book.put("start", "message", "#value", Put::Text("Prognosen är från maj.")))
        .write("T2/export.csv", "a;b")
        .write("namndplan (2).xlsx", "another");
    let check = project.run("check", &["--period", "T2"]);
    assert_eq!(check.code, 0, "a file of another kind is no error: {}", check.out);
    assert!(
        check.out.contains("upplysning[T0022]: Vuxenenheten skriver till dig: Prognosen är från maj."),
        "{}",
        check.out
    );
    assert!(check.out.contains("--> namndplan (2).xlsx"), "only one plan counts: {}", check.out);
    for command in ["receive", "status"] {
        let run = project.run(command, &["--period", "T2"]);
        assert!(run.out.contains("Meddelande till controllern: Prognosen är från maj."), "{}", run.out);
    }
    let compiled = project.run("compile", &["--period", "T2"]);
    assert!(!compiled.err.contains("från maj"), "{}", compiled.err);
}

#[test]
fn looking_begins_no_log() {
    let project = Project::example("ingen logg");
    let run = project.run("status", &["--period", "T2"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.out.contains("godkän"), "{}", run.out);
    assert!(log(&project).is_empty());
    assert!(!project.dir.join("T2/mottaget.jsonl").exists());
}

#[test]
fn a_workbook_is_approved_as_it_is_and_not_as_it_becomes() {
    let project = Project::example("godkänd");
    let run = say(&project, &["approve", "Vuxenenheten", "MOTTAGNING"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Vuxenenheten: T2/vuxenenheten.xlsx är godkänd."), "{}", run.out);
    assert!(run.out.contains("2 av 12 arbetsböcker är godkända."), "{}", run.out);
    assert_eq!(
        events(&project),
        ["received vuxenenheten", "approved vuxenenheten", "received mottagning", "approved mottagning"]
    );
    let compiled = project.run("compile", &["--period", "T2"]);
    assert!(compiled.out.contains("2 av 12 arbetsböcker är godkända."), "{}", compiled.out);
    let project = change(project);
    let status = project.run("status", &["--period", "T2"]);
    assert!(status.out.contains("ändrad sedan den godkändes"), "{}", status.out);
    assert!(status.out.contains("1 av 12 arbetsböcker är godkända."), "{}", status.out);
    let check = project.run("check", &["--period", "T2"]);
    let said = "varning[T0018]: arbetsboken för Vuxenenheten har ändrats sedan den godkändes 2";
    assert!(check.out.contains(said), "{}", check.out);
    say(&project, &["approve", "vuxenenheten"]);
    assert!(!project.run("check", &["--period", "T2"]).out.contains("T0018"));
}

#[test]
fn a_workbook_is_returned_with_a_reason_until_another_comes() {
    let project = Project::example("återlämnad");
    let run = say(&project, &["return", "vuxenenheten", "--why", "Förklara prognosen."]);
    assert_eq!(run.code, 0, "{}", run.err);
    let status = project.run("status", &["--period", "T2"]);
    assert!(status.out.contains("återlämnad: Förklara prognosen."), "{}", status.out);
    let remind = project.run("status", &["--period", "T2", "--remind"]);
    assert!(remind.out.contains("Arbetsboken är återlämnad: Förklara prognosen."), "{}", remind.out);
    let compiled = project.run("compile", &["--period", "T2"]);
    assert!(compiled.err.contains("varning[T0021]: arbetsboken för Vuxenenheten är återlämnad"), "{}", compiled.err);
    // What nothing is wrong with is approved, but not what has been returned.
    let run = say(&project, &["approve"]);
    assert!(run.out.contains("Inte godkända: Vuxenenheten."), "{}", run.out);
    assert!(run.out.contains("11 av 12 arbetsböcker är godkända."), "{}", run.out);
    let project = change(project);
    let status = project.run("status", &["--period", "T2"]);
    assert!(!status.out.contains("återlämnad"), "{}", status.out);
}

#[test]
fn what_may_not_be_done_is_refused_with_a_remedy_and_leaves_no_line() {
    let project = Project::example("nekad")
        .edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Nothing))
        .remove("T2/mottagning.xlsx");
    for (args, reason) in [
        (&["approve", "vuxenenheten"][..], "har fel som inte är rättade"),
        (&["approve", "mottagning"], "har inte lämnat in"),
        (&["approve", "utredning", "okänd"], "ingen enhet heter ”okänd”. Planens enheter: "),
        (&["return", "mottagning", "--why", "saknas"], "har inte lämnat in"),
        (&["return", "utredning", "--why", " "], "ange varför"),
        (&["return", "utredning", "--why", "gäller 811228-9874"], "ser ut som personuppgifter"),
    ] {
        let run = say(&project, args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains(reason), "{args:?}: {}", run.err);
        assert!(!run.err.contains("811228"), "{}", run.err);
    }
    assert!(log(&project).is_empty());
    let run = project.run("close", &["--period", "T2"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("En period stängs först när alla fel är rättade."), "{}", run.err);
}

#[test]
fn a_log_that_has_been_edited_is_seen_and_closes_nothing() {
    let project = Project::example("bruten logg");
    say(&project, &["approve"]);
    let path = project.dir.join("T2/mottaget.jsonl");
    let text = fs::read_to_string(&path).expect("the log");
    let project = project.write("T2/mottaget.jsonl", text.replacen("\"errors\":0", "\"errors\":3", 1));
    let check = project.run("check", &["--period", "T2"]);
    assert!(check.out.contains("varning[T0017]: raden 2 är inte som den skrevs"), "{}", check.out);
    assert!(check.out.contains("--> T2/mottaget.jsonl"), "{}", check.out);
    for run in [project.run("close", &["--period", "T2"]), say(&project, &["approve"])] {
        assert_eq!(run.code, 2);
        assert!(run.err.contains("loggen mottaget.jsonl är ändrad (rad 2)"), "{}", run.err);
    }
    let personal =
        text.replace("\"approved\"", "\"returned\"").replace("\"previous\"", "\"why\":\"811228-9874\",\"previous\"");
    let project = project.write("T2/mottaget.jsonl", personal);
    for options in [&["--period", "T2"][..], &["--period", "T2", "--remind"]] {
        let run = project.run("status", options);
        assert!(!format!("{}{}", run.out, run.err).contains("811228"), "{}", run.out);
    }
}

#[test]
fn an_approved_period_becomes_history_and_later_changes_show() {
    let project = Project::example("stängd");
    let run = project.run("close", &["--period", "T2"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("12 arbetsböcker är inte godkända: "), "{}", run.err);
    say(&project, &["approve"]);
    let before = log(&project);
    let run = project.run("close", &["--period", "T2"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let path = project.dir.join("historik/asn-2025-T2.json");
    let text = fs::read_to_string(&path).expect("the snapshot");
    let snapshot: Value = serde_json::from_str(&text).expect("JSON");
    let lines = log(&project);
    let closed = lines.last().expect("a line");
    assert_eq!((closed["event"].as_str(), lines.len()), (Some("closed"), before.len() + 1));
    assert_eq!(snapshot["log"], closed["previous"], "the snapshot holds the log's last hash");
    assert_eq!(closed["file"], "historik/asn-2025-T2.json");
    // What it is made of is what would be compiled, and it is no history of itself.
    let compiled = project.run("compile", &["--period", "T2"]);
    assert!(!compiled.err.contains("T0019"), "{}", compiled.err);
    let (_, json) = project.outputs().into_iter().find(|(name, _)| name.ends_with(".json")).expect("a snapshot");
    let without = |mut own: Value| {
        let is_of_closing = |key: &str| ["log", "contents", "sha256"].contains(&key);
        own.as_object_mut().expect("an object").retain(|key, _| !is_of_closing(key));
        own
    };
    assert_eq!(without(serde_json::from_slice(&json).expect("JSON")), without(snapshot.clone()));
    for again in [project.run("close", &["--period", "T2"]), say(&project, &["approve", "vuxenenheten"])] {
        assert!(again.err.contains("perioden är redan stängd"), "{}", again.err);
    }
    // What others have closed, or we at another time, is not what this period is held against.
    let mut other = snapshot.clone();
    other["sources"] = Value::Object(serde_json::Map::new());
    let mut earlier = other.clone();
    (other["committee"], earlier["period"]) = ("andra".into(), "T1".into());
    let project = project
        .write("historik/andra-2025-T2.json", other.to_string())
        .write("historik/asn-2025-T1.json", earlier.to_string());
    let check = project.run("check", &["--period", "T2"]);
    assert!(check.out.contains("T0014") && !check.out.contains("T0019"), "{}", check.out);
    let project = project.remove("historik/andra-2025-T2.json").remove("historik/asn-2025-T1.json");
    let project = project.write("historik/asn-2025-T2.json", text.replacen("\"money\":\"", "\"money\":\"1", 1));
    let check = project.run("check", &["--period", "T2"]);
    assert!(check.out.contains("varning[T0019]: resultatfilen har ändrats sedan perioden stängdes"), "{}", check.out);
    let project = project.write("historik/asn-2025-T2.json", &text);
    let project = change(project).remove("T2/mottagning.xlsx");
    let check = project.run("check", &["--period", "T2"]);
    for said in ["filen har ändrats sedan T2 2025 stängdes", "filen som T2 2025 gjordes av finns inte kvar"] {
        assert!(check.out.contains(&format!("varning[T0019]: {said}")), "{}", check.out);
    }
    assert_eq!(check.out.matches("T0019").count(), 2, "{}", check.out);
    assert!(!check.out.contains("T0018"), "no remedy of an open period: {}", check.out);
    assert_eq!(fs::read_to_string(&path).expect("the snapshot"), text);
}

#[test]
fn those_who_are_not_done_are_reminded_of_what_is_left() {
    let project = Project::example("påminnelser")
        .edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#forecast", Put::Nothing))
        .edit("namndplan.xlsx", |book| {
            book.put("committee", "due_t2", "#value", Put::Text("2025-09-12"))
                .put("units", "vuxenenheten", "#contact", Put::Text("vuxen@exempelby.se"))
                .add("contacts", &[("#value", "vuxen@exempelby.se")])
        })
        .remove("T2/mottagning.xlsx");
    let mut run = project.run("status", &["--period", "T2", "--remind"]);
    run.out = run.out.replace('\u{a0}', " ");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Påminnelse: Vuxenenheten, tertial 2 2025\n\nHej!"), "{}", run.out);
    assert!(run.out.contains("skulle ha varit inne den 12 september 2025, för "), "{}", run.out);
    assert!(run.out.contains("Det här är kvar i T2/vuxenenheten.xlsx:\n  • Ekonomi, "), "{}", run.out);
    assert!(run.out.contains("Spara den som T2/mottagning.xlsx."), "{}", run.out);
    assert_eq!(run.out.matches("Påminnelse: ").count(), 2, "the others are done: {}", run.out);
    let mails = project.dir.join("brev");
    let run = project.run("status", &["--period", "T2", "--eml", mails.to_str().expect("UTF-8")]);
    assert!(run.out.contains("Skrev 2 påminnelser i "), "{}", run.out);
    let mail = fs::read_to_string(mails.join("vuxenenheten-2025-T2.eml")).expect("a mail");
    assert!(mail.starts_with("To: vuxen@exempelby.se\r\nSubject: =?utf-8?B?"), "{mail}");
    assert!(mail.lines().all(|line| line.len() < 79), "{mail}");
    assert!(!fs::read_to_string(mails.join("mottagning-2025-T2.eml")).expect("a mail").contains("To:"));
}

#[test]
fn a_closed_period_is_what_stands_in_the_history() {
    let project = Project::of_the_year("stängd och omgjord");
    assert_eq!(say(&project, &["approve"]).code, 0);
    let dir = project.dir.to_str().expect("UTF-8").to_owned();
    // A period in the project's place is the period.
    let closed = run_in(&project.dir, &["close", "T2"]);
    assert_eq!(closed.code, 0, "{}{}", closed.out, closed.err);
    let project = change(project);
    assert_eq!(project.run("receive", &["--period", "T2"]).code, 0);
    let refused = say(&project, &["approve", "vuxenenheten"]);
    assert!(
        refused.code == 2 && refused.err.contains("redan stängd"),
        "what has come in since opens nothing: {}",
        refused.err
    );
    fs::remove_file(format!("{dir}/historik/asn-2025-T2.json")).expect("it is there");
    let again = say(&project, &["approve", "vuxenenheten"]);
    assert_eq!(again.code, 0, "moved out of the history it is made anew: {}", again.err);
    assert_eq!(project.run("close", &["--period", "T2"]).code, 0);
}

/// The same workbook as another program would save it: other bytes, and the same in every cell.
fn saved_again(project: Project) -> Project {
    project.edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#name", Put::Text("Vuxenenheten ")))
}

#[test]
fn a_workbook_that_is_only_saved_again_keeps_its_approval_and_its_closing() {
    let project = Project::of_the_year("sparad igen");
    say(&project, &["approve"]);
    let project = saved_again(project);
    let check = project.run("check", &["--period", "T2"]);
    assert!(!check.out.contains("T0018"), "{}", check.out);
    let closed = project.run("close", &["--period", "T2"]);
    assert_eq!(closed.code, 0, "it still is approved: {}", closed.err);
    let project =
        project.edit(UNIT, |book| book.put("economy", "ek-vuxenenheten", "#name", Put::Text("Vuxenenheten  ")));
    for period in ["T2", "HELAR"] {
        let check = project.run("check", &["--period", period]);
        assert!(!check.out.contains("T0019"), "{period}: {}", check.out);
    }
    let project = change(project);
    for (period, said) in [
        ("T2", "filen har ändrats sedan T2 2025 stängdes"),
        ("HELAR", "filen har ändrats sedan rapporten för T2 2025 gjordes"),
    ] {
        let check = project.run("check", &["--period", period]);
        assert!(check.out.contains(&format!("varning[T0019]: {said}")), "{period}: {}", check.out);
    }
}

#[test]
fn a_returned_workbook_stays_returned_when_it_is_only_saved_again() {
    let project = Project::example("återlämnad och sparad igen");
    say(&project, &["return", "vuxenenheten", "--why", "Förklara prognosen."]);
    let project = saved_again(project);
    let status = project.run("status", &["--period", "T2"]);
    assert!(status.out.contains("återlämnad: Förklara prognosen."), "{}", status.out);
}

#[test]
fn copies_of_a_workbook_are_one_and_renamed_ones_are_known() {
    let project = Project::example("kopior");
    say(&project, &["approve"]);
    let own = fs::read(project.dir.join(UNIT)).expect("reads");
    let project = project.write("T2/vuxenenheten (2).xlsx", &own);
    let check = project.run("check", &["--period", "T2", "--format", "short"]);
    let said =
        "T2/vuxenenheten (2).xlsx: upplysning[T0011]: samma uppgifter står i T2/vuxenenheten.xlsx; filen är en kopia";
    assert!(check.code == 0 && check.out.contains(said), "{}", check.out);
    // With something else in it, nobody knows which is right, and neither is approved.
    let project = project.edit("T2/vuxenenheten (2).xlsx", |book| {
        book.put("economy", "ek-vuxenenheten", "#comment", Put::Text("Köpt vård ökar."))
    });
    let check = project.run("check", &["--period", "T2", "--format", "short"]);
    let both = "fel[T0008]: Vuxenenheten har lämnat in två arbetsböcker, T2/vuxenenheten.xlsx och T2/vuxenenheten (2).xlsx; ingen av dem tas med";
    assert!(check.out.contains(both), "{}", check.out);
    let status = project.run("status", &["--period", "T2"]);
    assert!(status.out.contains("11 av 12 arbetsböcker är godkända."), "{}", status.out);
    // A file that is called otherwise is the unit's all the same: no blank one is put beside it.
    let project = project.remove("T2/vuxenenheten (2).xlsx").remove(UNIT).write("T2/VUX slutlig.xlsx", &own);
    let run = project.run("templates", &["--period", "T2"]);
    assert!(run.out.contains("VUX slutlig.xlsx") && !project.dir.join(UNIT).exists(), "{}", run.out);
    let project = project.remove("T2/VUX slutlig.xlsx").write(UNIT, &own);
    assert_eq!(project.run("close", &["--period", "T2"]).code, 0);
    let project = project.remove(UNIT).write("T2/VUX slutlig.xlsx", &own);
    let check = project.run("check", &["--period", "T2", "--format", "short"]);
    let said = "T2/VUX slutlig.xlsx: varning[T0019]: filen hette T2/vuxenenheten.xlsx när T2 2025 stängdes";
    assert!(check.out.contains(said) && check.out.matches("T0019").count() == 1, "{}", check.out);
}

#[test]
fn a_log_that_is_gone_and_an_earlier_report_that_is_another_are_seen() {
    let project = Project::of_the_year("borttagen logg");
    for period in ["T1", "T2"] {
        let dir = project.dir.to_str().expect("UTF-8");
        assert_eq!(tertial(&["approve", "--project", dir, "--period", period]).code, 0);
        let closed = project.run("close", &["--period", period]);
        assert_eq!(closed.code, 0, "{period}: {}", closed.err);
    }
    let t1 = project.dir.join("historik/asn-2025-T1.json");
    let text = fs::read_to_string(&t1).expect("reads");
    let project = project.write("historik/asn-2025-T1.json", text.replacen("\"money\":\"", "\"money\":\"1", 1));
    for (period, said) in [
        ("T2", "filen har ändrats sedan T2 2025 stängdes"),
        ("HELAR", "filen har ändrats sedan rapporten för T2 2025 gjordes"),
    ] {
        let check = project.run("check", &["--period", period, "--format", "short"]);
        let said = format!("historik/asn-2025-T1.json: varning[T0019]: {said}");
        assert!(check.out.contains(&said), "{period}: {}", check.out);
    }
    let project = project.write("historik/asn-2025-T1.json", &text).remove("T2/mottaget.jsonl");
    let check = project.run("check", &["--period", "T2", "--format", "short"]);
    let said = "T2/mottaget.jsonl: varning[T0017]: loggen som perioden stängdes med är borta eller ändrad";
    assert!(check.out.contains(said), "{}", check.out);
}

#[test]
fn errors_of_nobodys_workbook_are_counted_where_units_are() {
    let project = Project::example("fel i planen")
        .edit("namndplan.xlsx", |book| book.put("indicators", "hushall", "#goal", Put::Text("9.9")));
    let status = project.run("status", &["--period", "T2"]);
    assert!(
        !status.out.contains("0 fel hör") && status.out.contains("hör inte till någon enhets arbetsbok"),
        "{}{}",
        status.out,
        status.err
    );
}
