//! Measures a scan of any directory against its floors, parsing the same files with the same parsers and evaluating them:
//! `cargo run --release -p portcullis-benches -- DIR [--jobs N] [--runs N] [--select WORD]`.
//!
//! All figures are of one process; the ratio is what to compare between machines.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

mod known;

use std::error::Error;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use portcullis::model::SourceTree;
use portcullis::{Config, DirectoryTree, Scanner, WalkOptions};
use rustix::time::{ClockId, clock_gettime};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What the command line asks for.
struct Request {
    directory: PathBuf,
    jobs: Option<usize>,
    runs: usize,
    select: Vec<String>,
}

fn request() -> Result<Request, Box<dyn Error>> {
    let mut request = Request {
        directory: PathBuf::from("."),
        jobs: None,
        runs: 5,
        select: vec!["all".to_owned()],
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match word.as_str() {
            "--jobs" => request.jobs = Some(value()?.parse()?),
            "--runs" => request.runs = value()?.parse::<usize>()?.max(1),
            "--select" => request.select = vec![value()?],
            directory => request.directory = PathBuf::from(directory),
        }
    }
    Ok(request)
}

/// The cost of one phase: the medians of its runs.
struct Cost {
    cpu: Duration,
    wall: Duration,
}

fn cpu() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

fn measure(runs: usize, mut work: impl FnMut()) -> Cost {
    let mut costs: Vec<(Duration, Duration)> = (0..runs)
        .map(|_| {
            let (cpu_before, wall_before) = (cpu(), Instant::now());
            work();
            (cpu().saturating_sub(cpu_before), wall_before.elapsed())
        })
        .collect();
    costs.sort();
    let cpu = costs[runs / 2].0;
    costs.sort_by_key(|cost| cost.1);
    Cost {
        cpu,
        wall: costs[runs / 2].1,
    }
}

/// The most memory the process has held at once, in MB; Linux tells.
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

fn main() -> Result<(), Box<dyn Error>> {
    let request = request()?;
    let paths = [request.directory.clone()];
    let started = Instant::now();
    let scanner = Scanner::new(Config {
        select: request.select,
        jobs: request.jobs,
        ..Config::default()
    })?;
    let start = started.elapsed();
    let tree = DirectoryTree::walk(&paths, WalkOptions::default())?;
    let report = scanner.scan_tree(&tree);
    let peak = peak_megabytes();

    let walk = measure(request.runs, || {
        drop(DirectoryTree::walk(&paths, WalkOptions::default()))
    });
    let resources = AtomicUsize::new(0);
    let parse = measure(request.runs, || scanner.parse_tree(&tree));
    let read = measure(request.runs, || {
        scanner.read_tree(&tree, &|unit| {
            resources.fetch_add(unit.resources.len(), Ordering::Relaxed);
        });
    });
    let known = known::Known::default();
    scanner.read_tree(&tree, &|unit| known.add(&unit));
    let scan = measure(request.runs, || drop(scanner.scan_tree(&tree)));
    let render = measure(request.runs, || drop(portcullis_report::json::scan(&report)));

    let files: usize = report.summary.files.values().sum();
    #[expect(clippy::cast_precision_loss, reason = "a rounded figure is wanted")]
    let megabytes = report.summary.bytes as f64 / 1e6;
    println!(
        "files        {files} of {} in the tree, {megabytes:.1} MB",
        tree.files().len()
    );
    for (format, count) in &report.summary.files {
        println!("  {:10} {count}", format.name());
    }
    println!("resources    {}", resources.load(Ordering::Relaxed) / request.runs);
    println!("rules        {}", report.summary.rules);
    println!(
        "findings     {}, undecided {}, problems {}",
        report.findings.len(),
        report.undecided.len(),
        report.problems.len()
    );
    println!("start        {:8.1} ms wall (choosing the rules)", milliseconds(start));
    row("walk", &walk);
    row("parse only", &parse);
    row("read", &read);
    row("full scan", &scan);
    row("json", &render);
    println!(
        "evaluate / parse {:4.2} of CPU",
        ratio(read.cpu.saturating_sub(parse.cpu), parse.cpu)
    );
    println!(
        "scan / read  {:8.2} of CPU, {:.2} of wall",
        ratio(scan.cpu, read.cpu),
        ratio(scan.wall, read.wall)
    );
    print!("{}", known.table());
    match peak {
        Some(peak) => println!("peak memory  {peak:8.1} MB after the first scan"),
        None => println!("peak memory  not told by this system"),
    }
    Ok(())
}

fn row(phase: &str, cost: &Cost) {
    println!(
        "{phase:12} {:8.1} ms CPU {:8.1} ms wall",
        milliseconds(cost.cpu),
        milliseconds(cost.wall)
    );
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64().max(f64::EPSILON)
}
