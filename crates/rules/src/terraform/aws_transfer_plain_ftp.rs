//! This server takes files over unencrypted FTP.
//!
//! FTP sends names, passwords and files readable over the network.
//!
//! # Remedy
//!
//! Use `SFTP`, `FTPS` or `AS2`.
//!
//! ```hcl,bad
//! resource "aws_transfer_server" "files" {
//!   # finding: `FTP`
//!   protocols = ["SFTP", "FTP"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_transfer_server" "files" {
//!   protocols = ["SFTP", "FTPS"]
//! }
//! ```

use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This server takes files over unencrypted FTP.
pub static RULE: Rule = Rule {
    id: "aws-transfer-plain-ftp",
    severity: Severity::High,
    aliases: &["CKV_AWS_357"],
    judge: Judge::Resource(&["aws_transfer_server"], check),
    ..Rule::DEFAULT
};

fn check(server: &Resource, cx: &mut Cx) {
    let judged = any_text(&server.at("protocols"), &["FTP"]).not();
    cx.require(judged, "files are taken over unencrypted FTP");
}
