//! The program as it is typed: commands, exit codes, languages, files.

use std::fs;

use expect_test::expect;
use serde_json::Value;

use crate::support::book::Book;
use crate::support::example;
use crate::support::pdf_text::PdfText;
use crate::support::project::{self, Project, run_in, tertial};
use crate::support::workbook::{Put, Workbook};

/// Editors and formatters take trailing spaces away, also from what is expected.
fn without_trailing_spaces(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn help_in_swedish() {
    let run = tertial(&["--help"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        Sammanställer en nämnds uppföljning från enheternas Excelböcker.

        Användning: tertial [VAL] <KOMMANDO>

        Kommandon:
          new        Nytt projekt: planens arbetsbok att fylla i
          templates  Enheternas arbetsböcker, förifyllda från planen; skriver aldrig över en som är ifylld
          status     Vilka som har lämnat in, och om de är klara
          receive    Kvitton på det som kommit in, i periodens logg
          approve    Godkänner arbetsböcker
          return     Lämnar tillbaka en arbetsbok
          close      Stänger perioden: den godkända blir historik
          check      Kontrollerar planen och allt som lämnats in
          compile    Gör nämndens arbetsbok, PDF, webbsida och resultatfil
          plan       Gör nämndplanen som PDF och webbsida
          explain    Varför en uppgift eller färg är som den är, eller vad en felkod betyder

        Val:
              --lang <LANG>  Språk i allt som visas och skrivs: sv eller en (förval: sv)
          -h, --help         Visar hjälpen
          -V, --version      Visar versionen
    "#]]
    .assert_eq(&without_trailing_spaces(&run.out));
    let run = tertial(&["compile", "--help"]);
    assert_eq!(run.code, 0);
    expect![[r#"
        Gör nämndens arbetsbok, PDF, webbsida och resultatfil

        Användning: tertial compile [VAL] [PROJECT]

        Argument:
          [PROJECT]  Projektets mapp (förval: den här, eller den enda under input-templates)

        Val:
              --lang <LANG>      Språk i allt som visas och skrivs: sv eller en (förval: sv)
              --period <PERIOD>  M01–M12, T1, T2 eller HELAR (förval: den senaste med arbetsböcker)
              --out <OUT>        Mapp att skriva till (förval: output)
              --partial          Sammanställ det som finns, även om enheter saknas eller har fel
          -h, --help             Visar hjälpen
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn help_in_english() {
    let run = tertial(&["--lang", "en", "--help"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        Compiles a committee's follow-up report from its units' Excel workbooks.

        Usage: tertial [OPTIONS] <COMMAND>

        Commands:
          new        New project: the plan workbook to fill in
          templates  The units' workbooks, prefilled from the plan; never overwrites one that is filled in
          status     Who has handed in, and whether they are ready
          receive    Receipts for what has come in, in the period's log
          approve    Approves workbooks
          return     Returns a workbook
          close      Closes the period: what is approved becomes history
          check      Checks the plan and everything handed in
          compile    Makes the committee workbook, PDF, web page and results file
          plan       Makes the plan document as PDF and web page
          explain    Why a figure or colour is what it is, or what an error code means

        Options:
              --lang <LANG>  Language of everything shown and written: sv or en (default: sv)
          -h, --help         Shows the help
          -V, --version      Shows the version
    "#]]
    .assert_eq(&without_trailing_spaces(&run.out));
}

#[test]
fn every_subcommand_has_help_in_both_languages() {
    for command in ["new", "templates", "status", "check", "compile", "explain"] {
        for lang in ["sv", "en"] {
            let run = tertial(&["--lang", lang, command, "--help"]);
            assert_eq!(run.code, 0, "{command}: {}", run.err);
            assert!(run.out.contains("--lang"), "{command}: {}", run.out);
        }
    }
}

#[test]
fn a_command_that_does_not_exist_is_a_failure_of_the_call() {
    let said: String = [
        &["sammanställ"][..],
        &["compil"],
        &["check", "--period", "T9"],
        &["check", "--format", "xml"],
        &["check", "--form", "json"],
        &["check", "--period"],
        &["check", "--period", "T1", "--period", "T2"],
        &["explain"],
        &["--lang", "en", "chekc"],
    ]
    .into_iter()
    .map(|args| {
        let run = tertial(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        run.err.lines().next().unwrap_or_default().to_owned() + "\n"
    })
    .collect();
    expect![[r#"
        fel: kommandot sammanställ finns inte.
        fel: kommandot compil finns inte. Menade du compile?
        fel: T9 passar inte --period <PERIOD>. Ange M01–M12, T1, T2 eller HELAR.
        fel: xml passar inte --format <FORMAT>. Det som finns: human, short, json.
        fel: --form finns inte. Menade du --format?
        fel: ett värde saknas efter --period <PERIOD>.
        fel: --period <PERIOD> får anges en gång.
        fel: det här saknas: <TOPIC>.
        error: there is no command chekc. Did you mean check?
    "#]]
    .assert_eq(&said);
    let nothing = tertial(&[]);
    assert_eq!((nothing.code, nothing.out.as_str()), (2, ""));
    assert!(nothing.err.contains("Kommandon:"), "{}", nothing.err);
}

#[test]
fn without_a_project_there_is_nothing_to_do() {
    let empty = project::folder("inget projekt");
    for command in [&["check"][..], &["status"][..], &["compile"][..], &["templates", "--period", "T2"][..]] {
        let run = run_in(&empty, command);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{command:?}");
        assert_eq!(
            run.err,
            "fel: inget projekt angivet och inget hittades. Ange projektets mapp, eller skapa ett med tertial new.\n"
        );
    }
    let run = run_in(&empty, &["check", "finns inte"]);
    assert_eq!(run.code, 2);
    assert_eq!(run.err, "fel: ingen namndplan.xlsx i finns inte. Skapa ett projekt med tertial new.\n");
    assert_eq!(fs::read_dir(&empty).expect("lists").count(), 0, "nothing is left behind");
}

#[test]
fn a_project_without_workbooks_has_its_plan_checked() {
    let project = Project::example("bara plan").remove("T2");
    let run = project.run("check", &[]);
    assert_eq!((run.code, run.out.as_str()), (0, "0 fel, 0 varningar, 0 upplysningar.\n"), "{}", run.err);
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.err,
        "fel: ingen period angiven och ingen mapp innehåller arbetsböcker. Ange till exempel --period T2.\n"
    );
}

#[test]
fn the_current_folder_and_the_only_example_are_found() {
    let project = Project::example("hittas");
    let run = run_in(&project.dir, &["check"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let above = project::folder("förvalt projekt");
    let own = above.join("input-templates").join("asn-2025");
    fs::create_dir_all(own.parent().expect("a folder")).expect("a folder");
    fs::rename(&project.dir, own).expect("moves");
    let run = run_in(&above, &["check"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn diagnostics_in_three_forms() {
    let project = Project::example("format")
        .edit("T2/ekonomiskt-bistand.xlsx", |book| book.put("indicators", "hushall", "#outcome", Put::Text("många")))
        .edit("T2/vuxenenheten.xlsx", |book| book.put("start", "ready", "#value", Put::Text("Nej")));
    let human = project.run("check", &[]);
    assert_eq!(human.code, 1);
    expect![[r#"
        upplysning[T0022]: Arbetsmarknadsenheten skriver till dig: Den statliga ersättningen för sommarjobb är inte bokförd ännu; den ingår i prognosen.
          --> T2/arbetsmarknad.xlsx, Start!C25
           = hjälp: inget behöver göras; meddelandet kommer inte med i rapporten

        fel[T0108]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”många”
          --> T2/ekonomiskt-bistand.xlsx, Indikatorer!J7
           = hjälp: skriv bara talet, till exempel 1234,5; finns inget tal, välj varför under ”Om värde saknas”

        upplysning[T0022]: Familjehems- och placeringsenheten skriver till dig: Prognosen för den särskilda händelsen är avstämd med förvaltningens ekonom.
          --> T2/familjehem.xlsx, Start!C25
           = hjälp: inget behöver göras; meddelandet kommer inte med i rapporten

        upplysning[T0401]: ”Förvaltningens personalomsättning minskar”: beslutat gult, förslaget är rött
          --> T2/forvaltning.xlsx, Beslut!F48
          ... se även namndplan.xlsx, Indikatorer!A36
           = hjälp: inget behöver göras; beslutet och skälet redovisas i rapporten

        varning[T0009]: Vuxenenheten har inte klarmarkerat sin arbetsbok
          --> T2/vuxenenheten.xlsx, Start!C21
           = hjälp: fråga enheten om arbetsboken är klar; är den det väljer enheten Ja på fliken Start
        1 fel, 1 varning, 3 upplysningar.
    "#]]
    .assert_eq(&human.out);

    let short = project.run("check", &["--format", "short"]);
    assert_eq!(short.code, 1);
    expect![[r#"
        T2/arbetsmarknad.xlsx, Start!C25: upplysning[T0022]: Arbetsmarknadsenheten skriver till dig: Den statliga ersättningen för sommarjobb är inte bokförd ännu; den ingår i prognosen.
        T2/ekonomiskt-bistand.xlsx, Indikatorer!J7: fel[T0108]: Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”många”
        T2/familjehem.xlsx, Start!C25: upplysning[T0022]: Familjehems- och placeringsenheten skriver till dig: Prognosen för den särskilda händelsen är avstämd med förvaltningens ekonom.
        T2/forvaltning.xlsx, Beslut!F48: upplysning[T0401]: ”Förvaltningens personalomsättning minskar”: beslutat gult, förslaget är rött
        T2/vuxenenheten.xlsx, Start!C21: varning[T0009]: Vuxenenheten har inte klarmarkerat sin arbetsbok
    "#]].assert_eq(&short.out);

    let json = project.run("check", &["--format", "json"]);
    assert_eq!(json.code, 1);
    let parsed: Value = serde_json::from_str(&json.out).expect("valid JSON and nothing else");
    let codes: Vec<&str> =
        parsed.as_array().expect("a list").iter().map(|one| one["code"].as_str().expect("a code")).collect();
    assert!(codes.contains(&"T0108"), "{codes:?}");
    let wrong = parsed.as_array().expect("a list").iter().find(|one| one["code"] == "T0108").expect("the wrong number");
    expect![[r#"
        {
          "cell": "J7",
          "code": "T0108",
          "file": "T2/ekonomiskt-bistand.xlsx",
          "help": "skriv bara talet, till exempel 1234,5; finns inget tal, välj varför under ”Om värde saknas”",
          "message": "Utfall för ”Antal hushåll med ekonomiskt bistånd minskar” är inget tal: ”många”",
          "related": [],
          "severity": "error",
          "sheet": "Indikatorer"
        }
    "#]]
    .assert_eq(&format!("{wrong:#}\n"));
}

#[test]
fn json_without_diagnostics_is_still_json() {
    let project = Project::example("tom json").remove("T2");
    let run = project.run("check", &["--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (0, "[]\n"), "{}", run.err);
}

#[test]
fn status_says_who_has_handed_in() {
    let project = Project::example("läget")
        .remove("T2/rad-och-stod.ods")
        .edit("T2/vuxenenheten.xlsx", |book| book.put("start", "ready", "#value", Put::Text("Nej")))
        .edit("T2/ekonomiskt-bistand.xlsx", |book| book.put("indicators", "hushall", "#outcome", Put::Text("många")));
    let run = project.run("status", &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        Verksamhetsstöd och administration       klarmarkerad, 0 fel, 0 varningar (T2/verksamhetsstod.xlsx)
        Utveckling och kvalitet                  klarmarkerad, 0 fel, 0 varningar (T2/utveckling-kvalitet.xlsx)
        Enheten för ekonomiskt bistånd           klarmarkerad, 1 fel, 0 varningar (T2/ekonomiskt-bistand.xlsx)
        Arbetsmarknadsenheten                    klarmarkerad, 0 fel, 0 varningar (T2/arbetsmarknad.xlsx)
          Meddelande till controllern: Den statliga ersättningen för sommarjobb är inte bokförd ännu; den ingår i prognosen.
        Vuxenenheten                             inte klarmarkerad, 0 fel, 1 varning (T2/vuxenenheten.xlsx)
        Socialpsykiatriska enheten               klarmarkerad, 0 fel, 0 varningar (T2/socialpsykiatri.xlsx)
        Boendestöd och sysselsättning            klarmarkerad, 0 fel, 0 varningar (T2/boendestod.ods)
        Mottagningsenheten barn och unga         klarmarkerad, 0 fel, 0 varningar (T2/mottagning.xlsx)
        Utredningsenheten barn och unga          klarmarkerad, 0 fel, 0 varningar (T2/utredning.xlsx)
        Familjehems- och placeringsenheten       klarmarkerad, 0 fel, 0 varningar (T2/familjehem.xlsx)
          Meddelande till controllern: Prognosen för den särskilda händelsen är avstämd med förvaltningens ekonom.
        Råd och stöd                             saknas
        Arbetsmarknads- och socialförvaltningen  klarmarkerad, 0 fel, 0 varningar (T2/forvaltning.xlsx)
        11 av 12 har lämnat in.
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn explain_a_code() {
    let run = tertial(&["explain", "T0107"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        fel[T0107]: … saknas för ”…”

        Cellen är tom och värdet krävs. En tom cell tolkas aldrig som noll.

        hjälp: fyll i cellen
    "#]]
    .assert_eq(&run.out);
    assert_eq!(tertial(&["explain", "t0107"]).out, run.out);
}

#[test]
fn explain_a_figure_down_to_its_cells() {
    let project = Project::example("förklaras").dir;
    let project = project.to_str().expect("UTF-8");
    let run = tertial(&["explain", "hushall", "--project", project]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    expect![[r#"
        Indikator 2.1.2 Antal hushåll med ekonomiskt bistånd minskar, utfall: 389 hushåll
          Rapporteras av en enhet.
          från T2/ekonomiskt-bistand.xlsx, Indikatorer!J7: 389
        Indikator 2.1.2 Antal hushåll med ekonomiskt bistånd minskar, status: Gul
          Jämfört med 374 hushåll är utfallet 4,0 % sämre; högst 10 % är gult. Regeln ger: Gul.
          från namndplan.xlsx, Indikatorer!P14: 374
    "#]]
    .assert_eq(&run.out);
    let run = tertial(&["explain", "ek-vuxenenheten", "--project", project]);
    let about = |what: &str| -> Vec<&str> {
        run.out.lines().skip_while(|line| !line.starts_with(what)).skip(1).take(2).map(str::trim).collect()
    };
    assert_eq!(
        about("Vuxenenheten, ackumulerat utfall"),
        ["Rapporterat av enheten.", "från T2/vuxenenheten.xlsx, Ekonomi!D6: −24\u{a0}010\u{a0}418\u{a0}kr"]
    );
    assert_eq!(
        about("Vuxenenheten, budget för perioden"),
        ["Belopp i planen.", "från namndplan.xlsx, Ekonomi!H12: −20\u{a0}990\u{a0}000\u{a0}kr"]
    );
    assert_eq!(
        about("Vuxenenheten, föregående prognos"),
        ["Prognosen i föregående rapport.", "från namndplan.xlsx, Historik!F234: −31\u{a0}480\u{a0}000\u{a0}kr"]
    );
    let run = tertial(&["explain", "finns-inte", "--project", project]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "Inget i rapporten heter eller har id ”finns-inte”.\n");
}

#[test]
fn explain_suggests_what_a_mistyped_topic_may_mean() {
    let project = example::folder();
    let project = project.to_str().expect("UTF-8");
    for (topic, near) in [
        ("hushal", "Menade du ”hushall”?"),
        ("Arbetsmarkandsenheten", "Menade du ”Arbetsmarknadsenheten”?"),
        ("ekonomiskt bistand", "Menade du ”ekonomiskt bistånd”?"),
        ("t107", "Menade du ”T0107”?"),
    ] {
        let run = tertial(&["explain", topic, "--project", project]);
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        assert_eq!(run.err, format!("Inget i rapporten heter eller har id ”{topic}”. {near}\n"));
    }
    let run = tertial(&["explain", "hushal", "--project", project, "--lang", "en"]);
    assert!(run.err.ends_with("Did you mean “hushall”?\n"), "{}", run.err);
}

#[test]
fn a_new_project_is_never_written_over_an_old_one() {
    let dir = project::folder("ny nämnd").join("kfn 2026");
    let shown = dir.to_str().expect("UTF-8");
    let run = tertial(&["new", shown]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let plan = dir.join("namndplan.xlsx");
    let written = fs::read(&plan).expect("the plan is there");
    fs::write(&plan, "ifylld").expect("writes");
    let run = tertial(&["new", shown]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("finns redan och skrivs inte över."), "{}", run.err);
    assert_eq!(fs::read(&plan).expect("reads"), b"ifylld");
    fs::write(&plan, &written).expect("writes");
    // A blank plan is not yet a project: what is missing is said, and nothing else.
    let run = tertial(&["check", shown, "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.out);
    let missing: Value = serde_json::from_str(&run.out).expect("JSON");
    let codes = missing.as_array().expect("a list").iter().map(|one| one["code"].as_str().unwrap_or(""));
    assert_eq!(codes.filter(|code| *code != "T0203").collect::<Vec<_>>(), Vec::<&str>::new(), "{}", run.out);
}

#[test]
fn templates_are_never_written_over_a_workbook() {
    let project = Project::example("mallar").remove("T2/vuxenenheten.xlsx");
    let before = fs::read(project.dir.join("T2/mottagning.xlsx")).expect("reads");
    let run = project.run("templates", &["--period", "T2"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.ends_with("Skrev en arbetsbok i PROJEKT/T2.\n"), "{}", run.out);
    assert!(run.out.starts_with("11 arbetsböcker finns redan och skrivs inte över: "), "{}", run.out);
    assert_eq!(fs::read(project.dir.join("T2/mottagning.xlsx")).expect("reads"), before);
    assert!(!project.dir.join("T2/boendestod.xlsx").exists(), "a unit that hands in .ods has a workbook");
    let status = project.run("status", &["--period", "T2"]);
    assert!(status.out.contains("11 av 12 har lämnat in."), "{}", status.out);
    assert!(status.out.contains("inte påbörjad (T2/vuxenenheten.xlsx)"), "{}", status.out);

    let run = project.run("templates", &["--period", "HELAR"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(fs::read_dir(project.dir.join("HELAR")).expect("lists").count(), 12);
    let run = project.run("templates", &[]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "which period is never guessed");
}

#[test]
fn a_blank_workbook_is_written_anew_until_somebody_types() {
    let project = Project::example("tomma mallar").remove("T2/mottagning.xlsx");
    assert_eq!(project.run("templates", &["--period", "T2"]).code, 0);
    let project =
        project.edit("namndplan.xlsx", |book| book.put("units", "mottagning", "#name", Put::Text("Mottagningen")));
    let run = project.run("templates", &["--period", "T2"]);
    assert!(run.out.ends_with("Skrev en arbetsbok i PROJEKT/T2.\n"), "the plan has changed: {}", run.out);
    let typed = [
        ("risks", "r-kriminalitet", "#actions", "Fler i jour"),
        ("goals", "1.1", "#status", "inte ett val"),
        ("start", "message", "#value", "Vi börjar i morgon"),
    ];
    let blank = fs::read(project.dir.join("T2/mottagning.xlsx")).expect("reads");
    for (sheet, row, key, text) in typed {
        let edited = Workbook::open(&blank).put(sheet, row, key, Put::Text(text)).bytes();
        let kept = Project::example("tomma mallar, ifyllda").write("T2/mottagning.xlsx", &edited);
        let run = kept.run("templates", &["--period", "T2"]);
        assert!(run.out.contains("12 arbetsböcker finns redan och skrivs inte över: "), "{sheet}: {}", run.out);
        assert_eq!(fs::read(kept.dir.join("T2/mottagning.xlsx")).expect("reads"), edited, "{sheet}");
    }
    let open = project.write("T2/~$mottagning.xlsx", "");
    let run = open.run("templates", &["--period", "T2"]);
    assert!(
        run.out.contains("12 arbetsböcker finns redan och skrivs inte över: "),
        "somebody has it open: {}",
        run.out
    );
}

#[test]
fn a_blank_template_beside_the_filled_in_workbook_is_passed_over() {
    let project = Project::example("tom och ifylld").rename("T2/vuxenenheten.xlsx", "T2/vuxenenheten (1).xlsx");
    let blank = Project::example("tom").remove("T2/vuxenenheten.xlsx");
    blank.run("templates", &["--period", "T2"]);
    let project =
        project.write("T2/vuxenenheten.xlsx", fs::read(blank.dir.join("T2/vuxenenheten.xlsx")).expect("reads"));
    let run = project.run("check", &["--format", "short"]);
    assert_eq!(run.code, 0, "{}", run.out);
    let run = blank.run("check", &["--format", "short"]);
    let said = "T2/vuxenenheten.xlsx: fel[T0007]: Vuxenenheten har inte börjat fylla i sin arbetsbok";
    assert!(run.out.contains(said) && !run.out.contains("T0107"), "{}", run.out);
}

#[test]
fn status_says_how_much_is_left() {
    let project = Project::example("halvfärdig").edit("T2/vuxenenheten.xlsx", |book| {
        book.put("goals", "1.1", "#status", Put::Nothing).put("start", "ready", "#value", Put::Text("Nej"))
    });
    let run = project.run("status", &[]);
    assert!(
        run.out.contains("inte klarmarkerad, 1 uppgift saknas, 0 fel, 1 varning (T2/vuxenenheten.xlsx)"),
        "{}",
        run.out
    );
}

#[test]
fn the_administration_sees_the_proposals_of_what_is_handed_in() {
    let project = Project::example("förslag").remove("T2/forvaltning.xlsx").remove("T2/vuxenenheten.xlsx");
    assert_eq!(project.run("templates", &["--period", "T2"]).code, 0);
    let proposals = |period: &str| {
        let mut book: calamine::Xlsx<_> =
            calamine::open_workbook(project.dir.join(period).join("forvaltning.xlsx")).expect("a workbook");
        let sheet = calamine::Reader::worksheet_range(&mut book, "Beslut").expect("the sheet");
        let keys = sheet.rows().position(|row| row[0] == *"#id").expect("the key row");
        let column = sheet.rows().nth(keys).and_then(|row| row.iter().position(|key| *key == *"#proposed"));
        let column = column.expect("the column of proposals");
        let rows = sheet.rows().skip(keys + 2).map(|row| (row[0].to_string(), row[column].to_string()));
        rows.collect::<std::collections::BTreeMap<_, _>>()
    };
    let now = proposals("T2");
    assert_eq!(now["goal:2.1"], "Grön\n10 av 11 enheter", "{now:#?}");
    assert_eq!(now["indicator:hushall"], "Gul", "a single unit reports it, and has");
    assert_eq!(now["indicator:avvikelser"], "", "the administration itself reports it");
    assert_eq!(project.run("templates", &["--period", "HELAR"]).code, 0);
    assert!(proposals("HELAR").values().all(String::is_empty), "nobody has handed in");
}

#[test]
fn two_runs_write_the_same_bytes() {
    let project = Project::example("två gånger");
    assert_eq!(project.run("compile", &[]).code, 0);
    let first = project.outputs();
    assert_eq!(project.run("compile", &[]).code, 0);
    assert_same(&first, &project.outputs());
    // The terminal's program, the tests' library: one pipeline.
    let without_logo = &example::example().outputs.json;
    assert_eq!(&String::from_utf8_lossy(&first[1].1), without_logo);
}

fn assert_same(first: &[(String, Vec<u8>)], second: &[(String, Vec<u8>)]) {
    assert_eq!(first.len(), second.len());
    for ((name, one), (_, other)) in first.iter().zip(second) {
        assert!(one == other, "{name} differs");
    }
}

#[test]
fn names_of_workbooks_and_their_order_do_not_matter() {
    let project = Project::example("omdöpta")
        .rename("T2/arbetsmarknad.xlsx", "T2/Ö arbetsmarknad (slutversion 2).xlsx")
        .rename("T2/verksamhetsstod.xlsx", "T2/01.xlsx")
        .rename("T2/boendestod.ods", "T2/~ boendestöd.ods");
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let without_sources = |json: &str| {
        let mut json: Value = serde_json::from_str(json).expect("JSON");
        json.as_object_mut().expect("an object").retain(|key, _| !["sources", "sha256"].contains(&key.as_str()));
        json
    };
    let (_, json) = &project.outputs()[1];
    let renamed = without_sources(&String::from_utf8_lossy(json));
    assert_eq!(renamed, without_sources(&example::example().outputs.json));
}

#[test]
fn names_with_decomposed_letters_are_the_same_names() {
    // Shared drives of a Mac write å as a and a ring.
    let decomposed = "na\u{308}mnd pa\u{30a} en Mac";
    let root = project::folder("delade tecken");
    let project = Project::example("delade tecken, källa")
        .rename("T2/rad-och-stod.ods", "T2/ra\u{30a}d och sto\u{308}d.ods")
        .rename("logotyp.png", "ma\u{308}rke.png")
        .edit("namndplan.xlsx", |book| book.put("committee", "logo", "#value", Put::Text("märke.png")))
        .edit("T2/vuxenenheten.xlsx", |book| book.put("start", "ready", "#value", Put::Text("Nej")))
        .rename("T2/vuxenenheten.xlsx", "T2/enheten fo\u{308}r vuxna.xlsx");
    fs::rename(&project.dir, root.join(decomposed)).expect("moves");
    let dir = root.join(decomposed);
    let run = tertial(&["check", dir.to_str().expect("UTF-8"), "--format", "short"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("T2/enheten för vuxna.xlsx, Start!C"), "{}", run.out);
    assert!(!run.out.contains("T0213"), "{}", run.out);
}

#[test]
fn a_lock_file_does_not_take_the_place_of_its_workbook() {
    let project = Project::example("öppen i Excel").write("T2/~$vuxenenheten.xlsx", "lås");
    let run = project.run("check", &["--format", "short"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("T2/~$vuxenenheten.xlsx: upplysning[T0002]"), "{}", run.out);
}

#[test]
fn a_closed_period_is_what_the_next_one_compares_with() {
    let project = Project::example("tidigare period");
    let snapshot: Value = serde_json::from_str(&example::example().outputs.json).expect("JSON");
    let mut earlier = snapshot.clone();
    earlier["period"] = Value::from("T1");
    for own in earlier["figures"].as_array_mut().expect("figures") {
        if own["subject"] == "economy" && own["column"] == "forecast" && own["item"] == "ek-verksamhetsstod" {
            own["value"] = serde_json::json!({ "money": "-11000000" });
        }
    }
    let project = project.write("historik/asn-2025-T1.json", earlier.to_string());
    let run = project.run("explain-line", &[]);
    assert_eq!(run.code, 2, "no such command");
    let dir = project.dir.to_str().expect("UTF-8");
    let run = tertial(&["explain", "ek-verksamhetsstod", "--project", dir]);
    let origin = "historik/asn-2025-T1.json: economy.forecast:ek-verksamhetsstod: −11\u{a0}000\u{a0}000\u{a0}kr";
    assert!(run.out.contains(origin), "{}", run.out);
}

#[test]
fn a_period_that_was_closed_by_the_first_version_is_still_read() {
    let first = include_str!("golden/snapshot-1.json");
    let project = Project::example("stängd för länge sedan").write("historik/asn-2025-T1.json", first);
    let dir = project.dir.to_str().expect("UTF-8");
    let run = tertial(&["explain", "ek-verksamhetsstod", "--project", dir]);
    let origin = "historik/asn-2025-T1.json: lines.ek-verksamhetsstod.forecast: −11\u{a0}792\u{a0}000\u{a0}kr";
    assert!(run.out.contains(origin), "{}", run.out);
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn a_plan_that_was_edited_by_hand_is_read_like_the_original() {
    // Rewriting the package without changing a cell changes nothing: the fixture itself is sound.
    let bytes = example::bytes("namndplan.xlsx");
    let project = Project::example("samma plan").write("namndplan.xlsx", Workbook::open(&bytes).bytes());
    let run = project.run("check", &[]);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn the_plan_document_is_written_from_the_plan_alone() {
    let project = Project::example("nämndplanen").remove("T2");
    let run = project.run("plan", &[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let names: Vec<String> = project.outputs().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["asn-2025-plan.html", "asn-2025-plan.pdf"]);
    let project = Project::example("en plan med fel");
    let spoilt = Workbook::open(&example::bytes("namndplan.xlsx")).put("goals", "1.1", "#parent", Put::Text("borta"));
    let project = project.write("namndplan.xlsx", spoilt.bytes());
    let run = project.run("plan", &[]);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(run.err.contains("fel[T0202]") && project.outputs().is_empty(), "{}", run.err);
}

#[test]
fn everything_in_english() {
    let project = Project::example("in English").remove("T2/vuxenenheten.xlsx");
    let run = project.run("compile", &["--lang", "en", "--partial"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("warning[T0013]"), "{}", run.err);
    let outputs = project.outputs();
    let pdf = PdfText::read(&outputs[2].1).flow();
    assert!(pdf.contains("10 of 11 units") || pdf.contains("10 of 10 units"), "{}", &pdf[..2000.min(pdf.len())]);
    let names: Vec<String> = Book::read(&outputs[3].1).texts().map(|(sheet, _)| sheet.to_owned()).collect();
    assert!(!names.iter().any(|name| name.contains('Ö')), "{names:?}");
}

#[test]
fn what_cannot_be_written_says_what_to_do_about_it() {
    let project = Project::example("kan inte skrivas");
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    // A folder by the name of a report, and a file by the name of the folder.
    fs::remove_file(project.out.join("asn-2025-T2.pdf")).expect("removes");
    fs::create_dir(project.out.join("asn-2025-T2.pdf")).expect("a folder");
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 2);
    expect!["fel: UT/asn-2025-T2.pdf kan inte skrivas: det finns redan en mapp med det namnet. Byt namn på mappen, eller välj en annan (vid compile med --out)."].assert_eq(run.err.lines().last().expect("a line"));
    fs::remove_dir_all(&project.out).expect("removes");
    fs::write(&project.out, "en fil").expect("writes");
    let run = project.run("compile", &[]);
    assert_eq!(run.code, 2);
    expect![
        "fel: UT kan inte skrivas: det som ska vara en mapp är en fil. Välj en annan mapp (vid compile med --out)."
    ]
    .assert_eq(run.err.lines().last().expect("a line"));
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_not_blamed_on_excel_alone() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::example("skrivskyddad");
    fs::create_dir_all(&project.out).expect("a folder");
    fs::set_permissions(&project.out, fs::Permissions::from_mode(0o555)).expect("permissions");
    let run = project.run("compile", &[]);
    fs::set_permissions(&project.out, fs::Permissions::from_mode(0o755)).expect("permissions");
    // The superuser may write anywhere.
    if run.code == 2 {
        assert!(run.err.contains("du har inte rätt att skriva där"), "{}", run.err);
    }
}

#[test]
fn everything_that_a_report_holds_can_be_explained() {
    let project = Project::example("allt förklaras").dir;
    let explain = |topic: &str| tertial(&["explain", topic, "--project", project.to_str().expect("UTF-8")]);
    let assignment = &example::example().checked.plan.work.assignments[0];
    let run = explain(assignment.id.as_str());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("T2/") && run.out.contains("Uppdrag!"), "{}", run.out);
    let run = explain("conclusions");
    assert!(run.out.contains("T2/forvaltning.xlsx, Texter!"), "{}", run.out);
    // A status that was set by hand comes from its own cell, not from the outcome's.
    let by_hand =
        example::example().results.indicators.iter().find(|one| {
            one.decided.explanation.rule == tertial::figure::Rule::ByHand && one.decided.decision.is_none()
        });
    let id = &by_hand.expect("a status set by hand").id;
    let run = explain(&format!("indicator {id}"));
    let status = run.out.split("\n\n").find(|part| part.contains("status")).expect("the status").to_owned();
    assert!(status.contains("Indikatorer!K") && !status.contains("Indikatorer!J"), "{status}");
}
