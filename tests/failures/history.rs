//! What lies in `historik/` and does not become history.

use std::collections::BTreeSet;
use std::sync::Arc;

use expect_test::{Expect, expect};
use tertial::history;
use tertial::pipeline::{File, Inputs};
use tertial::source::Origin;

use super::said;
use crate::support::example::example;
use crate::support::project::{Project, tertial};

/// The example's own results as those of another period, with one forecast changed; without a checksum, as of a program
/// that wrote none.
fn snapshot(period: &str, forecast: i64) -> String {
    let mut own: serde_json::Value = serde_json::from_str(&example().outputs.json).expect("JSON");
    own["period"] = period.into();
    own.as_object_mut().expect("an object").remove("sha256");
    for figure in own["figures"].as_array_mut().expect("figures") {
        if figure["subject"] == "economy" && figure["column"] == "forecast" && figure["item"] == "ek-verksamhetsstod" {
            figure["value"] = serde_json::json!({ "money": forecast.to_string() });
        }
    }
    own.to_string()
}

/// Reads files of `historik/` and compares what is said about them. The names of those that figures come from.
fn read(files: &[(&str, String)], expected: Expect) -> Vec<String> {
    let files: Vec<File> =
        files.iter().map(|(name, text)| (Arc::from(format!("historik/{name}")), text.clone().into_bytes())).collect();
    let (figures, diagnostics) = history::read(&example().checked.plan, &files, None, &example().words);
    expected.assert_eq(&said(&diagnostics));
    let file = |origin: &Origin| match origin {
        Origin::Snapshot { file, .. } => Some(file.trim_start_matches("historik/").to_owned()),
        _ => None,
    };
    let origins = figures.iter().flat_map(|(of, _)| figures.origins(of));
    origins.filter_map(|origin| file(&origin)).collect::<BTreeSet<String>>().into_iter().collect()
}

/// Where the previous forecast of the line comes from, as `explain` says it.
fn previous_forecast(project: &Project) -> String {
    let dir = project.dir.to_str().expect("UTF-8");
    let run = tertial(&["explain", "ek-verksamhetsstod", "--project", dir]);
    let of_it = run.out.lines().skip_while(|line| !line.contains("föregående prognos: "));
    of_it.skip_while(|line| !line.starts_with("  från")).take(1).map(str::trim).collect()
}

#[test]
fn a_snapshot_that_cannot_be_read_is_said_in_our_own_words() {
    for (content, reason) in [
        ("{", "filen tar slut för tidigt"),
        ("{\n \"version\": 1,,\n}", "filen är skadad eller ändrad för hand (rad 2)"),
        ("{\n \"version\": 1\n}", "filen är inte resultatet från en tidigare period, eller så är den ändrad för hand"),
        ("{ \"version\": 99 }", "filen är skriven av en nyare version av programmet"),
    ] {
        let inputs =
            Inputs { snapshots: vec![(Arc::from("historik/asn-2025-T1.json"), content.into())], ..Inputs::default() };
        let (_, diagnostics) = history::read(&example().checked.plan, &inputs.snapshots, None, &example().words);
        assert_eq!(diagnostics.0.len(), 1);
        assert!(diagnostics.0[0].message(&example().words).contains(reason), "{}", said(&diagnostics));
    }
}

#[test]
fn a_snapshot_of_another_committee_does_not_become_history() {
    let theirs = snapshot("T1", -1).replace("\"committee\":\"asn\"", "\"committee\":\"kfn\"");
    let theirs = theirs.replace("Arbetsmarknads- och socialnämnden", "Kultur- och fritidsnämnden");
    assert!(read(&[("asn-2025-T1.json", theirs.clone())], expect![[r#"
        fel[T0014]: resultaten är från Kultur- och fritidsnämnden (kfn), men planen är för Arbetsmarknads- och socialnämnden (asn)
          --> historik/asn-2025-T1.json
           = hjälp: flytta bort filen ur mappen historik

    "#]]).is_empty());
    let project = Project::example("annan nämnds historik").write("historik/asn-2025-T1.json", theirs);
    assert!(
        previous_forecast(&project).starts_with("från namndplan.xlsx, Historik!"),
        "{}",
        previous_forecast(&project)
    );
    assert_eq!(project.run("compile", &[]).code, 1);
}

#[test]
fn of_two_snapshots_of_a_period_the_one_that_kept_its_name_counts() {
    let copies = [
        ("asn-2025-T1 (1).json", snapshot("T1", -1_000)),
        ("asn-2025-T1.json", snapshot("T1", -2_000)),
        ("asn-2025-T1-kopia.json", snapshot("T1", -3_000)),
    ];
    assert_eq!(
        read(
            &copies,
            expect![[r#"
        fel[T0015]: resultaten för T1 2025 finns två gånger, här och i historik/asn-2025-T1.json; bara den andra filen räknas
          --> historik/asn-2025-T1 (1).json
           = hjälp: behåll den rätta filen i mappen historik under namnet asn-2025-T1.json och flytta bort den andra

        fel[T0015]: resultaten för T1 2025 finns två gånger, här och i historik/asn-2025-T1.json; bara den andra filen räknas
          --> historik/asn-2025-T1-kopia.json
           = hjälp: behåll den rätta filen i mappen historik under namnet asn-2025-T1.json och flytta bort den andra

    "#]]
        ),
        ["asn-2025-T1.json"]
    );
    let mut project = Project::example("dubbel historik");
    for (name, text) in copies {
        project = project.write(&format!("historik/{name}"), text);
    }
    let origin = "från historik/asn-2025-T1.json: economy.forecast:ek-verksamhetsstod: −2\u{a0}000\u{a0}kr";
    assert_eq!(previous_forecast(&project), origin);
}

#[test]
fn of_two_snapshots_that_have_been_renamed_neither_counts() {
    let copies = [("a.json", snapshot("T1", -1_000)), ("b.json", snapshot("T1", -2_000))];
    assert!(
        read(
            &copies,
            expect![[r#"
        fel[T0015]: resultaten för T1 2025 finns två gånger, här och i historik/a.json; ingen av dem räknas
          --> historik/b.json
           = hjälp: behåll den rätta filen i mappen historik under namnet asn-2025-T1.json och flytta bort den andra

    "#]]
        )
        .is_empty()
    );
}

#[test]
fn a_snapshot_that_is_alone_counts_by_any_name() {
    let own = [("vårens siffror.json", snapshot("T1", -1_000)), ("asn-2024-T2.json", snapshot("M02", -2_000))];
    assert_eq!(
        read(
            &own,
            expect![[r#"
        varning[T0020]: filen heter som T2 2024, men innehåller resultatet för M02 2025
          --> historik/asn-2024-T2.json
           = hjälp: ge filen rätt namn, eller flytta bort den om den är en kopia

    "#]]
        ),
        ["asn-2024-T2.json", "vårens siffror.json"]
    );
}

#[test]
fn a_snapshot_that_was_compiled_in_part_says_so() {
    let lacking = |units: serde_json::Value, has_faults: bool| {
        let mut own: serde_json::Value = serde_json::from_str(&snapshot("T1", -1)).expect("JSON");
        own["missing_units"] = units;
        own["has_faults"] = has_faults.into();
        own.to_string()
    };
    let units = lacking(serde_json::json!(["vuxenenheten", "811228-9874"]), true);
    assert_eq!(
        read(
            &[("asn-2025-T1.json", units)],
            expect![[r#"
        varning[T0016]: resultaten för T1 2025 sammanställdes med --partial: Vuxenenheten, [Texten visas inte, eftersom den innehåller personuppgifter.] är inte med
          --> historik/asn-2025-T1.json
           = hjälp: sammanställ T1 2025 igen när allt har kommit in och rättats, och lägg den nya filen i historik; annars jämförs det som är ofullständigt inte med det som är helt

    "#]]
        ),
        ["asn-2025-T1.json"]
    );
    let values = lacking(serde_json::json!([]), true);
    assert_eq!(
        read(
            &[("asn-2025-T1.json", values)],
            expect![[r#"
        varning[T0016]: resultaten för T1 2025 sammanställdes med --partial: värden med fel är inte med
          --> historik/asn-2025-T1.json
           = hjälp: sammanställ T1 2025 igen när allt har kommit in och rättats, och lägg den nya filen i historik; annars jämförs det som är ofullständigt inte med det som är helt

    "#]]
        ),
        ["asn-2025-T1.json"]
    );
}

#[test]
fn a_snapshot_by_the_name_of_another_period_says_so() {
    assert_eq!(
        read(
            &[("asn-2025-T2.json", snapshot("T1", -1))],
            expect![[r#"
        varning[T0020]: filen heter som T2 2025, men innehåller resultatet för T1 2025
          --> historik/asn-2025-T2.json
           = hjälp: ge filen rätt namn, eller flytta bort den om den är en kopia

    "#]]
        ),
        ["asn-2025-T2.json"]
    );
}
