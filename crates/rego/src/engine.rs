//! The interpreter, with its bounds.

use std::num::{NonZeroU32, NonZeroUsize};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use regorus::utils::limits::ExecutionTimerConfig;
use regorus::{LimitError, PolicyLengthConfig};

/// A policy judges a resource in microseconds; one that takes this long runs for ever.
const EVALUATION: Duration = Duration::from_secs(2);

/// How much work passes between two looks at the clock.
const TICK: NonZeroU32 = NonZeroU32::new(256).unwrap();

/// Policies as people write them have long lines.
const LENGTHS: PolicyLengthConfig = PolicyLengthConfig {
    max_col: NonZeroU32::new(64 * 1024).unwrap(),
    max_file_bytes: NonZeroUsize::new(4 * 1024 * 1024).unwrap(),
    max_lines: NonZeroUsize::new(100_000).unwrap(),
};

/// What is wrong with a policy's text.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// The line, from 1, where the interpreter names one.
    pub line: Option<u32>,
    pub words: String,
}

/// A compiled policy and the name of its answer.
#[derive(Clone)]
pub(crate) struct Compiled {
    engine: regorus::Engine,
    query: String,
    /// Why it is not asked any more: a policy that runs for ever would do so for every resource.
    stopped: Arc<OnceLock<String>>,
}

impl Compiled {
    /// Parses and analyses a policy.
    pub(crate) fn new(path: &str, text: &str, query: String) -> Result<Self, Fault> {
        guarded(|| {
            let mut engine = regorus::Engine::new();
            engine.set_policy_length_config(LENGTHS);
            // As for OPA, a builtin that fails leaves its expression undefined.
            engine.set_strict_builtin_errors(false);
            // Of no use on WebAssembly, where the interpreter has no clock.
            engine.set_execution_timer_config(ExecutionTimerConfig {
                limit: EVALUATION,
                check_interval: TICK,
            });
            engine
                .add_policy(path.to_owned(), text.to_owned())
                .map_err(|error| error.to_string())?;
            // The first evaluation prepares the engine; its clones need not do it again.
            engine.set_input(regorus::Value::new_object());
            match engine.eval_rule(query.clone()) {
                Err(error) if is_out_of_time(error.downcast_ref()) => return Err(out_of_time()),
                Err(error) if error.to_string().contains("not a valid rule path") => {
                    return Err("it has no rule `deny`".to_owned());
                }
                // What else fails without an input may well work with one.
                _ => {}
            }
            Ok(Self {
                engine,
                query,
                stopped: Arc::default(),
            })
        })
        .map_err(|text| Fault {
            line: line_of(&text, path),
            words: in_short(&text),
        })
    }

    /// The answer to one input.
    pub(crate) fn answer(&self, input: regorus::Value) -> Result<regorus::Value, String> {
        if let Some(reason) = self.stopped.get() {
            return Err(reason.clone());
        }
        guarded(|| {
            // Clones share what was compiled, and cost less than a microsecond.
            let mut engine = self.engine.clone();
            engine.set_input(input);
            engine.eval_rule(self.query.clone()).map_err(|error| {
                if !is_out_of_time(error.downcast_ref()) {
                    return in_short(&error);
                }
                self.stopped.get_or_init(out_of_time).clone()
            })
        })
    }
}

fn is_out_of_time(error: Option<&LimitError>) -> bool {
    matches!(error, Some(LimitError::TimeLimitExceeded { .. }))
}

fn out_of_time() -> String {
    format!(
        "it takes more time than {} seconds and was stopped",
        EVALUATION.as_secs()
    )
}

/// The interpreter's builtins can panic; that ends one policy's judgement and nothing else.
fn guarded<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err("the interpreter failed".to_owned()))
}

/// The line that the interpreter's frame names.
fn line_of(text: &str, path: &str) -> Option<u32> {
    let head = format!("--> {path}:");
    let place = text.lines().find_map(|line| line.trim().strip_prefix(&head))?;
    place.split(':').next()?.parse().ok()
}

/// The interpreter draws a frame around the line at fault; only what it says below is wanted.
fn in_short(error: &impl ToString) -> String {
    let text = error.to_string();
    let said = text.lines().rev().find_map(|line| line.trim().strip_prefix("error: "));
    said.unwrap_or_else(|| text.trim()).to_owned()
}
