//! CMD or ENTRYPOINT runs through a shell.
//!
//! In shell form the container's first process is `/bin/sh`, and it does not pass signals on: the program never hears that it should stop, and is killed
//! after the grace period. The image also needs a shell.
//!
//! # Remedy
//!
//! Write a JSON array: `CMD ["nginx", "-g", "daemon off;"]`.
//!
//! ```dockerfile,bad
//! # finding: `nginx -g 'daemon off;'` through a shell
//! CMD nginx -g 'daemon off;'
//! ```
//!
//! ```dockerfile,good
//! ENTRYPOINT ["nginx"]
//! CMD ["-g", "daemon off;"]
//! CMD exec nginx -c $CONFIG
//! ```

use portcullis_model::dockerfile::{Arguments, Instruction, Keyword};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The JSON form.
pub static RULE: Rule = Rule {
    id: "docker-shell-form-command",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::Default,
    aliases: &["DL3025"],
    judge: Judge::Instruction(&[Keyword::Cmd, Keyword::Entrypoint], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    if let Arguments::Shell(script) = &instruction.arguments {
        // With `exec` the program takes the shell's place, and its signals.
        if script.commands.iter().any(|command| command.name() == "exec") {
            return;
        }
        let word = if instruction.keyword == Keyword::Cmd {
            "CMD"
        } else {
            "ENTRYPOINT"
        };
        cx.report(
            script.span.unwrap_or(instruction.span),
            format_args!("{word} starts the program through a shell, which does not pass signals on"),
        );
    }
}
