//! CSV as spreadsheets and scripts read it.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod common;

use std::collections::HashMap;

use common::{compared, hostile, sample};
use portcullis_model::Report;
use portcullis_report::{Omit, csv};

/// The records by the names of their columns.
fn records(text: &str) -> Vec<HashMap<String, String>> {
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("CSV with equally long records")
}

fn column<'a>(records: &'a [HashMap<String, String>], name: &str) -> Vec<&'a str> {
    records.iter().map(|record| record[name].as_str()).collect()
}

#[test]
fn a_report_with_one_of_everything() {
    let text = csv::scan(&sample());
    assert_eq!(text.lines().count(), 1 + 5);
    assert_eq!(
        column(&records(&text), "state"),
        ["open", "open", "suppressed", "open", "open"]
    );
    insta::assert_snapshot!(text.replace("\r\n", "\n"));
}

#[test]
fn a_comparison_tells_states_and_a_waiver_its_owner() {
    let text = csv::scan(&compared());
    let records = records(&text);
    assert_eq!(
        column(&records, "state"),
        ["new", "unchanged", "suppressed", "fixed", "new", "unchanged"]
    );
    assert_eq!(records[3]["title"], "Something about k8s-privileged is wrong");
    assert_eq!(records[2]["owner"], "platform@example.com");
    assert_eq!(records[2]["justification"], "the agent needs it, see OPS-7");
    assert_eq!(records[2]["until"], "2027-01-31");
    assert_eq!(
        (records[3]["file"].as_str(), records[3]["line"].as_str()),
        ("deploy/old.yaml", "7")
    );
}

#[test]
fn what_is_suppressed_can_be_left_out() {
    let mut out = Vec::new();
    csv::write(&compared(), Omit { suppressed: true }, &mut out).expect("memory");
    let text = String::from_utf8(out).expect("UTF-8");
    assert!(!column(&records(&text), "state").contains(&"suppressed"));
}

#[test]
fn an_empty_report_has_its_header() {
    let text = csv::scan(&Report::default());
    assert!(
        text.starts_with("state,severity,confidence,rule,") && text.ends_with(",url\r\n"),
        "{text}"
    );
    assert_eq!(text.lines().count(), 1);
    let header = text.trim_end();
    assert_eq!(csv::scan(&sample()).lines().next(), Some(header));
}

#[test]
fn nothing_from_a_file_is_a_formula_or_breaks_a_record() {
    let text = csv::scan(&hostile());
    let records = records(&text);
    let count = common::HOSTILE.len();
    assert_eq!(records.len(), 4 * count);
    assert_eq!(text.matches("\r\n").count(), 1 + 4 * count, "a record is a line");
    for record in &records {
        for (column, cell) in record {
            let formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝']);
            assert!(!formula && !cell.contains(char::is_control), "{column}: {cell:?}");
        }
    }
    assert_eq!(
        records[1]["message"],
        common::HOSTILE[1],
        "harmless text stays what it was"
    );
    assert_eq!(records[6]["message"], format!("'{}", common::HOSTILE[6]));
}
