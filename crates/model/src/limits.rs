//! Every bound on what hostile or enormous input can cost, in one place. Reaching one is a problem that is reported,
//! never a hang, a crash or a silent stop.

/// A file larger than this is not read: real configuration is below 2 MB, and spans are 32-bit offsets.
pub const FILE_BYTES: u64 = 10 * 1024 * 1024;

/// A configuration file or a user's own policy larger than this is not read: words in them are compared with the names of
/// all rules.
pub const CONFIGURATION_BYTES: u64 = 1024 * 1024;

/// Files below one directory that are listed for an expression that asks for them, such as `fileset`.
pub const FILES_BELOW: usize = 20_000;

/// Terraform in directories that call the module of a file that was named, the nearest first. A hook is run on every commit, and
/// has to be done before anybody notices; what is left out is counted, and a scan of the whole repository has no such bound.
pub const CALLERS_BYTES: u64 = 256 * 1024;

/// Nesting of values, blocks and brackets. The deepest real file we have met has 31 levels; parsers recurse, and this
/// depth fits the smallest thread stack in use.
pub const NESTING: usize = 128;

/// Values that the aliases of one YAML document may add. A "billion laughs" document stops here.
pub const ALIAS_VALUES: usize = 100_000;

/// Problems reported for one file; the rest are counted in the last one.
pub const PROBLEMS_PER_FILE: usize = 50;

/// Findings of one rule in one file; the rest are counted in a problem.
pub const FINDINGS_PER_RULE_AND_FILE: usize = 200;

/// Instances that one finding lists. A block called a thousand times with a thousand instances each is one finding.
pub const INSTANCES_PER_FINDING: usize = 1_000;

/// Places that settling adds to one finding: the ways of values, and the calls that led to it.
pub const PLACES_PER_FINDING: usize = 50;

/// Suppressions of one file that are followed. Each is held against every finding of the file.
pub const SUPPRESSIONS_PER_FILE: usize = 1_000;

/// The text of one `RUN` body or `${{ }}` expression that is parsed.
pub const EMBEDDED_BYTES: usize = 256 * 1024;

/// Characters of a name, value or message from a file that one line of output carries.
pub const SHOWN_CHARACTERS: usize = 200;

/// Bytes that expanding the variables of one Dockerfile may put into values: variables can double each other line by line.
pub const EXPANDED_BYTES: usize = 4 * 1024 * 1024;

/// Instances that one `count` or `for_each` makes. A block with more is judged once for all of them: a thousand buckets
/// have been seen in real configurations, ten thousand have not.
pub const INSTANCES_PER_BLOCK: usize = 1_000;

/// Instances that all blocks of one configuration make, through all modules: calls multiply each other.
pub const INSTANCES_PER_ROOT: usize = 20_000;

/// Expressions that evaluating one configuration may evaluate, and items that functions may make.
pub const EVALUATION_STEPS: u64 = 5_000_000;

/// Bytes of text that evaluating one configuration may make: strings can double each other line by line.
pub const EVALUATION_BYTES: u64 = 64 * 1024 * 1024;

/// Scans that applying the fixes of one report may take. One is enough where all are good and none is in another's way; one
/// that must be rolled back takes about as many as halving all fixes takes to come to it.
pub const FIX_SCANS: usize = 500;

/// The bounds that a program which embeds the scanner may set. The others protect the scanner itself from what recursion
/// and memory cannot bear.
///
/// ```
/// use portcullis_model::limits::Limits;
///
/// let strict = Limits { file_bytes: 100_000, ..Limits::default() };
/// assert_eq!(strict.findings_per_rule_and_file, 200);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// [`FILE_BYTES`]; more than [`Limits::MOST_FILE_BYTES`] is taken for that.
    pub file_bytes: u64,
    /// [`FINDINGS_PER_RULE_AND_FILE`].
    pub findings_per_rule_and_file: usize,
    /// [`INSTANCES_PER_FINDING`].
    pub instances_per_finding: usize,
    /// [`INSTANCES_PER_BLOCK`].
    pub instances_per_block: usize,
    /// [`INSTANCES_PER_ROOT`].
    pub instances_per_root: usize,
    /// [`EVALUATION_STEPS`].
    pub evaluation_steps: u64,
    /// [`EVALUATION_BYTES`].
    pub evaluation_bytes: u64,
}

impl Limits {
    /// Offsets in a file are of 32 bits, and parsers add to them.
    pub const MOST_FILE_BYTES: u64 = 1024 * 1024 * 1024;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: FILE_BYTES,
            findings_per_rule_and_file: FINDINGS_PER_RULE_AND_FILE,
            instances_per_finding: INSTANCES_PER_FINDING,
            instances_per_block: INSTANCES_PER_BLOCK,
            instances_per_root: INSTANCES_PER_ROOT,
            evaluation_steps: EVALUATION_STEPS,
            evaluation_bytes: EVALUATION_BYTES,
        }
    }
}
