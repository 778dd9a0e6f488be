//! Everyone can try to log in to a database.
//!
//! Database ports open to the world are found within hours and tried with every leaked password there is.
//!
//! # Remedy
//!
//! Let the security groups of the applications in, and nobody else.
//!
//! ```hcl,bad
//! resource "aws_security_group" "db" {
//!   ingress {
//!     from_port   = 5432
//!     to_port     = 5432
//!     protocol    = "tcp"
//!     # finding: `0.0.0.0/0` PostgreSQL
//!     cidr_blocks = ["0.0.0.0/0"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_security_group" "db" {
//!   ingress {
//!     from_port       = 5432
//!     to_port         = 5432
//!     protocol        = "tcp"
//!     security_groups = [aws_security_group.app.id]
//!   }
//! }
//! ```

use crate::support::terraform::openings;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in to a database.
pub static RULE: Rule = Rule {
    id: "aws-security-group-open-database",
    severity: Severity::Critical,
    judge: Judge::Resource(
        &[
            "aws_security_group",
            "aws_default_security_group",
            "aws_security_group_rule",
            "aws_vpc_security_group_ingress_rule",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

const PORTS: &[(f64, &str)] = &[
    (1433.0, "SQL Server"),
    (1521.0, "Oracle"),
    (3306.0, "MySQL"),
    (5432.0, "PostgreSQL"),
    (5439.0, "Redshift"),
    (6379.0, "Redis"),
    (9200.0, "Elasticsearch"),
    (11211.0, "memcached"),
    (27017.0, "MongoDB"),
];

fn check(group: &Resource, cx: &mut Cx) {
    for opening in openings(group, "ingress") {
        let anyone = opening.is_to_anyone();
        if !anyone.holds() {
            // What is not known is reported once, by the rule on opening every port.
            continue;
        }
        let found = PORTS.iter().find(|(port, _)| opening.has_port(*port).holds());
        if let Some((port, name)) = found {
            cx.report(anyone.at, format_args!("everyone can reach {name} (port {port})"));
        }
    }
}
