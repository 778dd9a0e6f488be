//! Small configurations against what the real Terraform plans for them: the same instances, every value that the plan
//! knows known and equal, and nothing known that the plan does not know.
//!
//! `plans/regenerate.sh` makes the plans anew.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use common::Texts;
use portcullis_model::{Data, Resource, Value};
use portcullis_terraform::Settings;
use serde_json::Value as Json;

/// The only resource that is part of Terraform itself.
const KIND: &str = "terraform_data";

/// Its attributes that a configuration sets; the others are computed.
const ATTRIBUTES: [&str; 2] = ["input", "triggers_replace"];

fn files_below(directory: &Path, prefix: &str, out: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(directory)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files_below(&entry.path(), &format!("{path}/"), out)?;
        } else {
            out.push((path, std::fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

/// What of a configuration is not as planned.
fn differences(directory: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut files = Vec::new();
    files_below(directory, "", &mut files)?;
    let plan = files.iter().find(|(path, _)| path == "plan.json").ok_or("no plan")?;
    let plan: Vec<Json> = serde_json::from_str(&plan.1)?;
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let units = Texts::new(&files).units(Settings::default());
    let root = units.iter().find(|unit| unit.name.is_empty()).ok_or("no root")?;
    let ours = root.resources.iter().chain(&root.called);
    let ours: BTreeMap<&str, &Resource> = ours
        .filter(|resource| resource.kind == KIND)
        .map(|resource| (resource.address.as_str(), resource))
        .collect();
    let planned: BTreeSet<&str> = plan.iter().filter_map(|change| change["address"].as_str()).collect();
    let mut out = Vec::new();
    let addresses: BTreeSet<&str> = ours.keys().copied().collect();
    if addresses != planned {
        out.push(format!("instances are {addresses:?}, and planned are {planned:?}"));
    }
    for change in &plan {
        let address = change["address"].as_str().unwrap_or("");
        let Some(body) = ours.get(address).and_then(|resource| resource.body.as_map()) else {
            continue;
        };
        for name in ATTRIBUTES {
            let path = format!("{address} {name}");
            compare(
                &path,
                body.get(name),
                &change["values"][name],
                &change["unknown"][name],
                &mut out,
            );
        }
    }
    Ok(out)
}

fn compare(path: &str, ours: Option<&Value>, planned: &Json, unknown: &Json, out: &mut Vec<String>) {
    let ours_is_unknown = ours.is_some_and(|value| matches!(value.data, Data::Unknown(_)));
    if *unknown == Json::Bool(true) {
        if !ours_is_unknown {
            out.push(format!("{path} is not known to the plan, but here it is {ours:?}"));
        }
        return;
    }
    let equal = match (ours.map(|value| &value.data), planned) {
        (None | Some(Data::Null), Json::Null) => true,
        (Some(Data::Bool(ours)), Json::Bool(planned)) => ours == planned,
        (Some(Data::Number(ours)), Json::Number(planned)) => Some(ours.as_f64()) == planned.as_f64(),
        (Some(Data::String(ours)), Json::String(planned)) => ours == planned,
        (Some(Data::List(ours)), Json::Array(planned)) => {
            // What is not known at the end of a list is left out of the plan's values.
            let count = planned.len().max(unknown.as_array().map_or(0, Vec::len));
            for (position, ours) in ours.iter().enumerate() {
                let path = format!("{path}[{position}]");
                let planned = planned.get(position).unwrap_or(&Json::Null);
                compare(&path, Some(ours), planned, &unknown[position], out);
            }
            ours.len() == count
        }
        (Some(Data::Map(ours)), Json::Object(planned)) => {
            let names: BTreeSet<&str> = ours.iter().map(|entry| entry.key.name.as_str()).collect();
            let in_plan = planned
                .keys()
                .chain(unknown.as_object().into_iter().flat_map(|all| all.keys()));
            let in_plan: BTreeSet<&str> = in_plan.map(String::as_str).collect();
            for entry in ours {
                let name = entry.key.name.as_str();
                compare(
                    &format!("{path}.{name}"),
                    Some(&entry.value),
                    planned.get(name).unwrap_or(&Json::Null),
                    &unknown[name],
                    out,
                );
            }
            names == in_plan
        }
        _ => false,
    };
    if !equal {
        out.push(format!("{path} is {ours:?}, and planned is {planned}"));
    }
}

#[test]
fn configurations_are_what_terraform_plans_for_them() {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(all).expect("there are plans") {
        let path = entry.expect("the directory can be read").path();
        if !path.is_dir() {
            continue;
        }
        count += 1;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match differences(&path) {
            Ok(found) => wrong.extend(found.into_iter().map(|what| format!("{name}: {what}"))),
            Err(error) => wrong.push(format!("{name}: {error}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 40, "only {count} configurations");
}
