//! What comes out of a scan: reports in one form to standard output, and in any number of forms to files.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::bail;
use clap::{Args, ValueEnum};
use portcullis::Report;
use portcullis_report::{Omit, csv, github, gitlab, json, junit, markdown, sarif, text};

use crate::output;

/// Which reports.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reports")]
pub(crate) struct OutputArgs {
    /// What to print: text, json, sarif, github, junit, gitlab, markdown or csv [default: text]
    // Help for each value would spread all of the help over three lines for each argument.
    #[arg(long, value_enum, hide_possible_values = true)]
    format: Option<Format>,

    /// Also write the report to a file, whose directory is made where it is missing; can be given several times
    #[arg(long, value_name = "FORMAT=FILE", value_parser = parse_output)]
    output: Vec<Output>,

    /// Leave suppressed findings out of JSON, SARIF and CSV: GitHub shows those in SARIF as open alerts
    #[arg(long)]
    omit_suppressed: bool,
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people at a terminal
    Text,
    /// All there is to say, by our own schema
    Json,
    /// For GitHub code scanning and editors
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
    /// Test results for Jenkins, GitLab and Azure
    Junit,
    /// Code quality of GitLab
    Gitlab,
    /// A summary for GitHub
    Markdown,
    /// For spreadsheets
    Csv,
}

/// A report that goes to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) format: Format,
    pub(crate) path: PathBuf,
}

impl Format {
    /// Its name, as users write it.
    pub(crate) fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// The format of this name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::from_str(name, false).ok()
    }
}

/// All that comes out of a scan.
#[derive(Debug)]
pub(crate) struct Outputs {
    format: Format,
    files: Vec<Output>,
    omit: Omit,
}

impl OutputArgs {
    /// These, and what the configuration says where they say nothing. Outputs that would overwrite each other are refused:
    /// better before a scan than after it.
    pub(crate) fn over(&self, format: Option<Format>, files: Vec<Output>) -> anyhow::Result<Outputs> {
        let files = if self.output.is_empty() {
            files
        } else {
            self.output.clone()
        };
        for (number, one) in files.iter().enumerate() {
            let path = std::path::absolute(&one.path)?;
            for other in files.iter().take(number) {
                if std::path::absolute(&other.path)? == path {
                    bail!(
                        "two reports would go to {}; give each a file of its own",
                        one.path.display()
                    );
                }
            }
        }
        Ok(Outputs {
            format: self.format.or(format).unwrap_or(Format::Text),
            files,
            omit: Omit {
                suppressed: self.omit_suppressed,
            },
        })
    }
}

impl Outputs {
    /// Writes the report to all files that are named.
    pub(crate) fn write(&self, report: &Report, plain: &text::Options) -> anyhow::Result<()> {
        for file in &self.files {
            output::stream_to_file(&file.path, |out| self.render(file.format, report, plain, out))?;
        }
        Ok(())
    }

    /// Prints the report, as fits what standard output is.
    pub(crate) fn print(&self, report: &Report, terminal: &text::Options) -> anyhow::Result<()> {
        output::stream_to_stdout(|out| self.render(self.format, report, terminal, out))
    }

    fn render(&self, format: Format, report: &Report, options: &text::Options, out: &mut dyn Write) -> io::Result<()> {
        let omit = self.omit;
        match format {
            Format::Text => out.write_all(text::scan(report, options).as_bytes()),
            Format::Json => json::write(report, omit, out),
            Format::Sarif => sarif::write(report, omit, out),
            Format::Github => out.write_all(github::scan(report).as_bytes()),
            Format::Junit => junit::write(report, out),
            Format::Gitlab => gitlab::write(report, out),
            Format::Markdown => out.write_all(markdown::scan(report).as_bytes()),
            Format::Csv => csv::write(report, omit, out),
        }
    }
}

fn parse_output(text: &str) -> Result<Output, String> {
    let (format, path) = text
        .split_once('=')
        .filter(|(_, path)| !path.is_empty())
        .ok_or_else(|| "write it as FORMAT=FILE, for example `sarif=portcullis.sarif`".to_owned())?;
    if path == "-" {
        return Err(format!("standard output is for --format; use `--format {format}`"));
    }
    let format = Format::from_str(format, true).map_err(|_| {
        let known: Vec<_> = Format::value_variants()
            .iter()
            .filter_map(|format| Some(format.to_possible_value()?.get_name().to_owned()))
            .collect();
        format!("there is no format `{format}`; use one of {}", known.join(", "))
    })?;
    Ok(Output {
        format,
        path: path.into(),
    })
}
