//! Pages of every site may talk to this service in a visitor's name.
//!
//! With the origin `*` and credentials allowed, any page that a user opens asks the service as that user.
//!
//! # Remedy
//!
//! Name the origins.
//!
//! ```hcl,bad
//! resource "aws_apigatewayv2_api" "shop" {
//!   cors_configuration {
//!     # finding: `*`
//!     allow_origins = ["*"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_apigatewayv2_api" "shop" {
//!   cors_configuration {
//!     allow_origins = ["https://shop.example.com"]
//!   }
//! }
//! ```

use crate::support::terraform::any_text;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Pages of every site may talk to this service in a visitor's name.
pub static RULE: Rule = Rule {
    id: "aws-cors-any-origin",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Resource(&["aws_apigatewayv2_api", "aws_lambda_function_url"], check),
    ..Rule::DEFAULT
};

fn check(api: &Resource, cx: &mut Cx) {
    let cors = if api.kind == "aws_lambda_function_url" {
        "cors"
    } else {
        "cors_configuration"
    };
    let judged = any_text(&api.at(cors).at("allow_origins"), &["*"]).not();
    cx.require(judged, "pages of every site may ask");
}
