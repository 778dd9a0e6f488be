//! What is read, where it stands, and what is said of what could not be read.

use portcullis_model::{Data, Number, ProblemKind, Reason, Source, SourceId, Value};
use portcullis_yaml::{Stream, parse, parse_part};

fn source(text: &str) -> Source {
    Source::new(SourceId(0), "file.yaml", text.to_owned())
}

fn read(text: &str) -> (Source, Stream) {
    let source = source(text);
    let stream = parse(&source);
    (source, stream)
}

/// The only document of a text without problems.
fn only(text: &str) -> (Source, Value) {
    let (source, mut stream) = read(text);
    assert_eq!(stream.problems, [], "{text}");
    assert_eq!(stream.documents.len(), 1, "{text}");
    (source, stream.documents.remove(0).value)
}

fn text_at<'s>(source: &'s Source, value: &Value, path: &str) -> &'s str {
    source.slice(value.at(path).span())
}

#[test]
fn every_value_knows_its_characters() {
    let (source, root) = only(
        "a: x y  # why\nb: 'q'\nc:\n- 1\n- k: v\n  z: \"w\"\nd: {e: [f, g]}\nh: |\n    one\n    two\n\n\ni: >-\n  t\n",
    );
    for (path, text) in [
        ("a", "x y"),
        ("b", "q"),
        ("c", "- 1\n- k: v\n  z: \"w\""),
        ("c.1", "k: v\n  z: \"w\""),
        ("c.1.z", "w"),
        ("d", "{e: [f, g]}"),
        ("d.e", "[f, g]"),
        ("h", "one\n    two"),
        ("i", "t"),
    ] {
        assert_eq!(text_at(&source, &root, path), text, "{path}");
    }
    assert_eq!(root.at("h").as_str(), Some("one\ntwo\n"));
}

#[test]
fn of_an_empty_string_the_quotes_are_marked() {
    for text in ["a: \"\"\nb: ''\n", "{\"a\": \"\", \"b\": \"\"}"] {
        let (source, root) = only(text);
        assert_eq!(root.at("a").as_str(), Some(""));
        assert_eq!(text_at(&source, &root, "a"), "\"\"");
        assert_eq!(text_at(&source, &root, "b").len(), 2);
    }
}

#[test]
fn a_missing_key_is_reported_at_the_key_that_holds_the_map() {
    let (source, root) = only("spec:\n  template: {}\nlist:\n- name: x\n  port: 1\nempty:\n");
    assert_eq!(text_at(&source, &root, "gone"), "spec");
    assert_eq!(text_at(&source, &root, "spec.gone"), "spec");
    assert_eq!(text_at(&source, &root, "spec.template.gone"), "template");
    assert_eq!(source.slice(root.at("list").items()[0].key("gone").span()), "name");
    assert_eq!(text_at(&source, &root, "empty"), "empty");
    assert!(root.at("empty").is_missing());
}

#[test]
fn documents_comments_and_marks_are_told_apart() {
    let (source, stream) = read("\u{feff}# head\r\na: 1 # tail\r\n---\r\nb: 2\r\n...\r\n");
    assert_eq!(stream.problems, []);
    let documents: Vec<&str> = stream
        .documents
        .iter()
        .map(|document| source.slice(document.span))
        .collect();
    assert_eq!(documents, ["a: 1", "b: 2"]);
    let comments: Vec<(&str, &str)> = stream
        .comments
        .iter()
        .map(|comment| (source.slice(comment.span), comment.text.as_str()))
        .collect();
    assert_eq!(comments, [("# head", "head"), ("# tail", "tail")]);
}

#[test]
fn an_alias_reads_as_what_it_names_and_stands_where_that_is_written() {
    let (source, root) = only("a: &x {k: v}\nb: *x\nc: &n nginx\nd: *n\n");
    assert_eq!(root.at("b.k").as_str(), Some("v"));
    assert_eq!(text_at(&source, &root, "d"), "nginx");
    let Some(value) = root.at("d").known() else {
        panic!("d is known")
    };
    let origin = value.origin.as_ref().map(|origin| source.slice(origin.span));
    assert_eq!(origin, Some("*n"));
}

#[test]
fn explicit_keys_win_over_merged_ones() {
    let (_, root) = only("base: &b {x: 1, y: 1}\nmore: &m {y: 2, z: 2}\nuse:\n  <<: [*b, *m]\n  x: 3\n'<<': text\n");
    let number = |path: &str| root.at(path).known().and_then(Value::as_i64);
    assert_eq!(
        (number("use.x"), number("use.y"), number("use.z")),
        (Some(3), Some(1), Some(2))
    );
    assert_eq!(root.key("<<").as_str(), Some("text"));
}

#[test]
fn of_a_repeated_key_the_last_counts_and_is_told() {
    let (source, stream) = read("a: 1\nb: 2\na: 3\n");
    assert_eq!(stream.problems.len(), 1);
    let problem = &stream.problems[0];
    assert_eq!(problem.kind, ProblemKind::DuplicateKey);
    assert_eq!(
        problem.span.map(|span| (span.range(), source.slice(span))),
        Some((10..11, "a"))
    );
    assert!(problem.message.contains("line 1"), "{}", problem.message);
    assert_eq!(
        stream.documents[0].value.at("a").known().and_then(Value::as_i64),
        Some(3)
    );
}

#[test]
fn a_big_map_is_searched_quickly() {
    let text: String = (0..200_000).map(|number| format!("k{number}: v\n")).collect();
    let (_, root) = only(&text);
    assert_eq!(root.as_map().map(|map| map.entries.len()), Some(200_000));
}

#[test]
fn tags_say_what_a_scalar_is() {
    let (_, root) = only("a: !!str 1\nb: !!int \"2\"\nc: ! 3\nd: !Ref Name\ne: !x [1]\n");
    assert_eq!(root.at("a").as_str(), Some("1"));
    assert_eq!(
        root.at("b").known().map(|value| value.data.clone()),
        Some(Data::Number(Number::Int(2)))
    );
    assert_eq!(root.at("c").as_str(), Some("3"));
    assert!(root.at("d").is_unknown());
    assert_eq!(root.at("e").items().len(), 1);
}

#[test]
fn keys_are_always_text() {
    let (_, root) = only("on: push\ntrue: 1\n8080: x\n~: y\n? [a, b]\n: z\n");
    let map = root.as_map().unwrap_or_else(|| panic!("a map"));
    let names: Vec<&str> = map.iter().map(|entry| entry.key.name.as_str()).collect();
    assert_eq!(names, ["on", "true", "8080", "~", "[a, b]"]);
}

#[test]
fn a_broken_document_does_not_lose_the_next_one_nor_what_stands_before_the_fault() {
    let (source, stream) = read("kind: Pod\nspec:\n  image: a: b\n---\nkind: Job\n");
    assert_eq!(stream.documents.len(), 2);
    let first = &stream.documents[0].value;
    assert_eq!(first.at("kind").as_str(), Some("Pod"));
    assert!(first.at("spec.other").is_unknown());
    assert_eq!(stream.documents[1].value.at("kind").as_str(), Some("Job"));
    assert_eq!(stream.problems.len(), 1);
    let problem = &stream.problems[0];
    assert_eq!(problem.kind, ProblemKind::Syntax);
    assert_eq!(problem.span.map(|span| source.line_of(span.range().start)), Some(3));
}

#[test]
fn an_alias_without_an_anchor_is_unknown_and_told() {
    let (source, stream) = read("a: *gone\nb: 1\n");
    assert!(stream.documents[0].value.at("a").is_unknown());
    assert_eq!(stream.problems.len(), 1);
    assert_eq!(stream.problems[0].span.map(|span| source.slice(span)), Some("*gone"));
}

#[test]
fn json_is_read_by_its_own_rules() {
    let (source, root) =
        only("{\n\t\"a\": \"x\\ty\\u00e9\\ud83c\\udfb5\",\n\t\"b\": [1, -2.5e1, true, null],\n\t\"yes\": {}\n}\n");
    assert_eq!(root.at("a").as_str(), Some("x\tyé🎵"));
    assert_eq!(text_at(&source, &root, "b"), "[1, -2.5e1, true, null]");
    assert_eq!(root.at("b.1").known().and_then(Value::as_number), Some(-25.0));
    assert_eq!(text_at(&source, &root, "yes.gone"), "yes");
}

#[test]
fn several_json_texts_are_several_documents() {
    let (_, stream) = read("{\"a\": 1}\n{\"a\": 2}\n");
    assert_eq!((stream.documents.len(), stream.problems.len()), (2, 0));
}

#[test]
fn a_broken_json_file_is_told_in_words_of_json() {
    let source = Source::new(SourceId(0), "package.json", "{\"a\": {\"b\" 1}}".to_owned());
    let stream = parse(&source);
    assert_eq!(stream.problems.len(), 1);
    assert!(
        stream.problems[0].message.contains("`:` is missing"),
        "{}",
        stream.problems[0].message
    );
}

#[test]
fn a_part_of_a_source_is_read_with_the_spans_of_the_whole() {
    let source = source("policy = <<E\n{\"Effect\": \"Allow\"}\nE\n");
    let stream = parse_part(&source, source.span(13, 32));
    assert_eq!(text_at(&source, &stream.documents[0].value, "Effect"), "Allow");
}

#[test]
fn a_line_in_quotes_need_not_be_indented() {
    let (source, root) = only("a:\n  b: \"one\n  two\r\n  three\"\n  c: 'x\n\n  y'\nd: 1\n");
    assert_eq!(root.at("a.b").as_str(), Some("one two three"));
    assert_eq!(text_at(&source, &root, "a.b"), "one\n  two\r\n  three");
    assert_eq!(text_at(&source, &root, "d"), "1");
}

#[test]
fn many_lines_in_quotes_end_in_good_time() {
    let text = format!("a: \"{}\"\n", "b\n".repeat(200_000));
    let _ = read(&text);
}

#[test]
fn an_alias_bomb_is_defused_with_one_problem() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        text.push_str(&format!("a{level}: &a{level} [{before}]\n"));
    }
    let (_, stream) = read(&text);
    let kinds: Vec<ProblemKind> = stream.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, [ProblemKind::Limit]);
    let last = stream.documents[0].value.at("a29.0");
    assert!(matches!(last, portcullis_model::Lookup::Unknown { unknown, .. } if unknown.reason == Reason::Limit));
}

#[test]
fn aliases_cannot_nest_without_end() {
    let mut text = "a0: &a0 [x]\n".to_owned();
    for level in 1..400 {
        text.push_str(&format!("a{level}: &a{level} [*a{}]\n", level - 1));
    }
    let (_, stream) = read(&text);
    assert_eq!(stream.problems.len(), 1);
    assert_eq!(stream.problems[0].kind, ProblemKind::Limit);
}

#[test]
fn a_hundred_thousand_brackets_are_a_limit_and_the_next_document_is_read() {
    for text in [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "- ".repeat(100_000),
        "{a: ".repeat(100_000),
    ] {
        let (_, stream) = read(&text);
        assert_eq!(stream.problems.len(), 1, "{:.20}", text);
        assert_eq!(stream.problems[0].kind, ProblemKind::Limit, "{:.20}", text);
    }
    let deep = format!("{}x{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(&deep).1.problems[0].kind, ProblemKind::Limit);
}

#[test]
fn enormous_and_odd_lines_end_in_good_time() {
    let ten_megabytes = 10 * 1024 * 1024;
    for piece in [
        "a", "a ", "a: ", "[a, ", "\"", "'", "*a ", "&a ", "!a ", "{", "#", "\t", "\0", "a\n", "---\n", "- ", "? ",
        "%a\n", "\u{85}", "a: |\n",
    ] {
        let text = piece.repeat(ten_megabytes / 20 / piece.len());
        let _ = read(&text);
    }
    let list = format!("[{}1]", "1,".repeat(ten_megabytes / 4));
    assert_eq!(only(&list).1.items().len(), ten_megabytes / 4 + 1);
}

#[test]
fn nul_bytes_are_a_problem_of_their_document() {
    let (_, stream) = read("a: \0\n---\nb: 1\n");
    assert_eq!(stream.problems.len(), 1);
    assert!(
        stream
            .documents
            .iter()
            .any(|document| document.value.at("b").known().is_some())
    );
}
