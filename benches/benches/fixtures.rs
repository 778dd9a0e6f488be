//! The library over the fixtures: parsing alone, evaluating as well, and a full scan with every rule.

use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use portcullis::{Config, DirectoryTree, Scanner, WalkOptions};

fn fixtures(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/shop");
    let Ok(tree) = DirectoryTree::walk(&[root], WalkOptions::default()) else {
        return;
    };
    let config = Config {
        select: vec!["all".to_owned()],
        jobs: Some(1),
        ..Config::default()
    };
    let Ok(scanner) = Scanner::new(config) else { return };
    let mut group = criterion.benchmark_group("shop");
    group.bench_function("parse only", |bencher| bencher.iter(|| scanner.parse_tree(&tree)));
    group.bench_function("read", |bencher| bencher.iter(|| scanner.read_tree(&tree, &drop)));
    group.bench_function("full scan", |bencher| bencher.iter(|| scanner.scan_tree(&tree)));
    group.finish();
    criterion.bench_function("start", |bencher| {
        bencher.iter(|| Scanner::new(Config::default()).is_ok())
    });
}

criterion_group!(benches, fixtures);
criterion_main!(benches);
