//! What a scan is asked for.

use std::sync::Arc;

use portcullis_model::{Limits, RuleInfo, Source};
use portcullis_rules::{Entry, Options};

use crate::catalogue::Catalogue;
use crate::error::Error;
use crate::scope::Scope;
use crate::settings::VarFile;
#[cfg(feature = "fs")]
use crate::tree::WalkOptions;

/// What a scan is asked for. Say what you want and leave the rest to the default:
///
/// ```
/// use portcullis::{Config, Limits, Scanner};
///
/// let scanner = Scanner::new(Config {
///     select: vec!["docker".to_owned(), "k8s-privileged-container".to_owned()],
///     ignore: vec!["docker-no-healthcheck".to_owned()],
///     limits: Limits { file_bytes: 1_000_000, ..Limits::default() },
///     ..Config::default()
/// })?;
/// assert!(scanner.rules().iter().all(|rule| rule.id != "docker-no-healthcheck"));
/// # Ok::<(), portcullis::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Ids, aliases, families, controls or `all`; the default profile where empty.
    pub select: Vec<String>,
    /// What to leave out of these.
    pub ignore: Vec<String>,
    /// How many threads work; as many as there are processors where `None`. Where threads cannot be had, as in a
    /// browser, all work is done by the thread that calls.
    pub jobs: Option<usize>,
    /// What a walk takes in.
    #[cfg(feature = "fs")]
    pub walk: WalkOptions,
    /// The day against which expiry dates are compared, as `YYYY-MM-DD`. Without one, nothing expires: this crate does
    /// not look at the clock.
    pub today: Option<String>,
    /// Settings of rules.
    pub options: Options,
    /// Values of Terraform's variables, as `terraform plan -var-file` takes them; the last wins.
    pub var_files: Vec<VarFile>,
    /// The workspace of Terraform; `default` where `None`.
    pub workspace: Option<String>,
    /// What holds below some directories, the outermost first. What is said above goes before all of them.
    pub scopes: Vec<Scope>,
    /// The configuration files that waivers stand in. Their ids must be those of no file of a tree: count down from
    /// `u32::MAX - 1`.
    pub sources: Vec<Arc<Source>>,
    /// Native rules beside the bundled ones.
    pub rules: Vec<Entry>,
    /// Rego policies beside the bundled ones: path and text.
    pub policies: Vec<(String, String)>,
    /// What input may cost.
    pub limits: Limits,
}

impl Config {
    /// Every rule that could be chosen, sorted by id: the bundled ones, [`Config::rules`] and [`Config::policies`].
    ///
    /// # Errors
    /// When one of these cannot be used.
    pub fn catalogue(&self) -> Result<Vec<RuleInfo>, Error> {
        let catalogue = Catalogue::new(&self.rules, &self.policies)?;
        Ok(catalogue.infos().cloned().collect())
    }
}
