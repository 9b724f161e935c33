"""Reads tokki's machine formats with stock readers and compares what they say; run by check-formats.

    read-formats.py TOKKI SCRATCH

Run in the repository's root. Ends with 1 where a report is not valid or two reports disagree.
"""

import json
import pathlib
import subprocess
import sys

import jsonschema
import junitparser

TOKKI, SCRATCH = sys.argv[1], pathlib.Path(sys.argv[2])
# After a contract's end, while a discrepancy is open, the day on which it was reported, and when nothing is in force.
DAYS = ["2020-04-15", "2020-12-01", "2021-06-21", "2026-04-01"]
OF_OUTCOMES = {"unmet", "overdue", "undeclared", "tentative"}
QUESTIONS = {"incomparable", "question"}
SARIF_SCHEMA = pathlib.Path("../shared/schemas/sarif-schema-2.1.0.json")

problems = []


def report(form, paths, day, language):
    """The report of a format, as the path of its file."""
    file = SCRATCH / f"report.{form}"
    command = [TOKKI, "check", *paths, "--as-of", day, "--lang", language, "--format", form]
    with file.open("wb") as output:
        status = subprocess.run(command, stdout=output).returncode
    if status not in (0, 1):
        sys.exit(f"check-formats: {' '.join(command)} ended with {status}")
    return file


def validator(path):
    schema = json.loads(path.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def validate(value, against, where):
    for error in against.iter_errors(value):
        problems.append(f"{where}: {error.json_path}: {error.message[:200]}")


def same(found, expected, where):
    if found != expected:
        problems.append(f"{where}: {found}, but by the JSON report {expected}")


def expected_counts(dossier, levels):
    """The tests, failures and skipped tests of a case, as docs/formats.md says."""
    outcomes = dossier["assessments"]
    fatal = [
        one for one in outcomes if one["outcome"] == "unmet"
        and levels[one["requirement"], one["policyVersion"]] != "informative"
    ]
    others = [one for one in dossier["findings"] if one["kind"] not in OF_OUTCOMES]
    open_ones = [one for one in others if one["state"] == "open"]
    asked = [one for one in open_ones if one["kind"] in QUESTIONS]
    not_judged = 1 if dossier["verdict"] == "not-judged" else 0
    met = [one for one in outcomes if one["outcome"] == "met"]
    return (
        len(outcomes) + len(others) + not_judged,
        len(fatal) + len(open_ones) - len(asked),
        len(outcomes) - len(met) - len(fatal) + len(asked) + not_judged,
    )


def check_junit(file, facts, where):
    levels = {
        (f"{policy['id']}/{requirement['id']}", policy["version"]): requirement["level"]
        for policy in facts["policies"] for requirement in policy["requirements"]
    }
    suites = list(junitparser.JUnitXml.fromfile(str(file)))
    same(len(suites), len(facts["dossiers"]), f"{where}: suites")
    for suite, dossier in zip(suites, facts["dossiers"]):
        stated = (suite.tests, suite.failures, suite.skipped)
        same(stated, expected_counts(dossier, levels), f"{where}: {suite.name}: tests, failures, skipped")
        suite.update_statistics()
        read = (suite.tests, suite.failures, suite.skipped)
        if read != stated or suite.errors:
            problems.append(f"{where}: {suite.name}: states {stated}, junitparser reads {read}, errors {suite.errors}")
        same({p.name: p.value for p in suite.properties()}["verdict"], dossier["verdict"], f"{where}: verdict")
    return sum(suite.tests for suite in suites)


def check_sarif(log, facts, where):
    run = log["runs"][0]
    results = [one for one in run["results"] if "tokkiFindingId/v1" in one["partialFingerprints"]]
    is_open = {one["partialFingerprints"]["tokkiFindingId/v1"]: not one["suppressions"] for one in results}
    findings = [one for dossier in facts["dossiers"] for one in dossier["findings"]]
    same(is_open, {one["id"]: one["state"] == "open" for one in findings}, f"{where}: results")
    return len(run["results"])


def main():
    samples = sorted(str(path) for path in pathlib.Path("samples").glob("*.y*ml"))
    if not samples:
        sys.exit("check-formats: no samples")
    of_json = validator(pathlib.Path("docs/schemas/tokki-check-1.schema.json"))
    of_sarif = validator(SARIF_SCHEMA) if SARIF_SCHEMA.exists() else None
    reports = tests = results = 0
    for paths in [[path] for path in samples] + [samples, ["samples/fictional"]]:
        for day in DAYS:
            for language in ["ja"] if len(paths) == 1 and paths[0] in samples else ["ja", "en"]:
                where = f"{' '.join(paths)} on {day} ({language})"
                facts = json.loads(report("json", paths, day, language).read_text(encoding="utf-8"))
                log = json.loads(report("sarif", paths, day, language).read_text(encoding="utf-8"))
                validate(facts, of_json, f"{where}: json")
                if of_sarif:
                    validate(log, of_sarif, f"{where}: sarif")
                results += check_sarif(log, facts, f"{where}: sarif")
                tests += check_junit(report("junit", paths, day, language), facts, f"{where}: junit")
                reports += 3
    for problem in problems:
        print(problem)
    if not of_sarif:
        print(f"check-formats: no {SARIF_SCHEMA}, so the SARIF logs were not held against their schema")
    print(
        f"check-formats: {len(samples)} samples, {reports} reports, {results} SARIF results, {tests} JUnit tests read,"
        f" {len(problems)} complaints")
    sys.exit(1 if problems else 0)


main()
