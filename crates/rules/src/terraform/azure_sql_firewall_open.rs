//! Everyone can try to log in to this SQL server.
//!
//! A rule from 0.0.0.0 to 255.255.255.255 opens the server to the internet; from 0.0.0.0 to 0.0.0.0 to every tenant
//! of Azure.
//!
//! # Remedy
//!
//! List your own ranges, or use private endpoints.
//!
//! ```hcl,bad
//! resource "azurerm_mssql_firewall_rule" "all" {
//!   # finding: `0.0.0.0`
//!   start_ip_address = "0.0.0.0"
//!   end_ip_address   = "255.255.255.255"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_mssql_firewall_rule" "office" {
//!   start_ip_address = "203.0.113.1"
//!   end_ip_address   = "203.0.113.9"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in to this SQL server.
pub static RULE: Rule = Rule {
    id: "azure-sql-firewall-open",
    severity: Severity::High,
    aliases: &["CKV_AZURE_11", "AZU-0029"],
    judge: Judge::Resource(
        &[
            "azurerm_sql_firewall_rule",
            "azurerm_mssql_firewall_rule",
            "azurerm_mysql_firewall_rule",
            "azurerm_postgresql_firewall_rule",
            "azurerm_mysql_flexible_server_firewall_rule",
            "azurerm_postgresql_flexible_server_firewall_rule",
            "azurerm_mariadb_firewall_rule",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(rule: &Resource, cx: &mut Cx) {
    let from = rule
        .at("start_ip_address")
        .when_missing("")
        .text(|address| address.starts_with("0.0.0.0"));
    let at = from.at;
    let to = rule
        .at("end_ip_address")
        .when_missing("")
        .text(|address| !address.starts_with("0.0.0.0"));
    cx.require(from.and(to).not().reported_at(at), "every address is let in");
}
