//! A directory to scan, and the command to scan it with.

#![allow(dead_code, reason = "not every test file needs all of it")]
#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

pub mod git;
pub mod repository;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A directory with the files given, gone when the test is over.
pub struct Sandbox {
    root: PathBuf,
}

/// What the command did.
#[derive(Debug)]
pub struct Outcome {
    pub status: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Sandbox {
    pub fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("portcullis-cli-{}-{name}", std::process::id()));
        let sandbox = Self { root };
        std::fs::create_dir_all(&sandbox.root).expect("a directory");
        sandbox.write_all(files);
        sandbox
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    }

    pub fn write_all(&self, files: &[(&str, &str)]) {
        for (path, text) in files {
            self.write(path, text);
        }
    }

    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.root.join(path)).expect("a file")
    }

    pub fn path(&self) -> &Path {
        &self.root
    }

    /// The command in this directory, in an environment that says nothing about terminals.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portcullis"));
        command.args(args).current_dir(&self.root).stdin(Stdio::null());
        for variable in ["NO_COLOR", "TERM", "LC_ALL", "LC_CTYPE", "LANG"] {
            command.env_remove(variable);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Outcome {
        Outcome::of(self.command(args).output().expect("the command runs"))
    }

    /// A line of a shell in this directory, in which `portcullis` is the command.
    pub fn shell(&self, line: &str) -> Outcome {
        let binary = Path::new(env!("CARGO_BIN_EXE_portcullis"));
        let mut path = binary.parent().expect("a directory").as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let mut command = Command::new("sh");
        command.args(["-c", line]).current_dir(&self.root).stdin(Stdio::null());
        command.env("PATH", path);
        for variable in ["NO_COLOR", "TERM", "LC_ALL", "LC_CTYPE", "LANG"] {
            command.env_remove(variable);
        }
        Outcome::of(command.output().expect("a shell"))
    }

    pub fn run_with_input(&self, args: &[&str], input: &str) -> Outcome {
        let mut command = self.command(args);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut stdin = child.stdin.take().expect("standard input");
        // A command that refuses its arguments ends before it reads.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        Outcome::of(child.wait_with_output().expect("the command ends"))
    }
}

impl std::ops::Deref for Sandbox {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.root
    }
}

impl Outcome {
    pub fn of(output: Output) -> Self {
        Self {
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// The files of the findings of a JSON report, in its order.
    pub fn files(&self) -> Vec<String> {
        let report = self.json();
        let findings = report["findings"].as_array().expect("findings");
        let files = findings.iter().filter_map(|it| it["file"].as_str().map(str::to_owned));
        files.collect()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // What is left behind lies in the system's temporary directory.
        let _ = std::fs::remove_dir_all(&self.root);
    }
}
