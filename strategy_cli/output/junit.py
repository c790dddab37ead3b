"""JUnit XML: a case for each file without a failing finding, and one for each finding."""

from collections.abc import Collection
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Finding, Severity
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_terminal, on_one_line


def junit_report(report: Report, seen: SeenFrom, failing: Collection[Severity]) -> str:
    """A failure for each finding of a failing severity; other findings pass and say so in their output."""
    suite = Element("testsuite", name="strat lint")
    with_findings = {finding.excerpt.path for finding in report.findings}
    for path in report.paths:
        if path not in with_findings:
            SubElement(
                suite,
                "testcase",
                classname=on_one_line(seen.path(path)),
                name="complete and consistent as written",
            )
    for finding in report.findings:
        _case(suite, finding, seen, finding.severity in failing)
    failures = sum(finding.severity in failing for finding in report.findings)
    suite.attrib |= {"tests": str(len(suite)), "failures": str(failures), "errors": "0", "skipped": "0"}
    root = Element("testsuites", tests=str(len(suite)), failures=str(failures))
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"


def _case(suite: Element, finding: Finding, seen: SeenFrom, fails: bool) -> None:
    path, span = on_one_line(seen.path(finding.excerpt.path)), finding.excerpt.span
    name = f"{finding.rule}: {finding.place.address or 'the file'} ({finding.fingerprint})"
    case = SubElement(suite, "testcase", classname=path, name=on_one_line(name))
    told = for_terminal(
        f"{path}:{span.line}:{span.column}\n{on_one_line(finding.message)}\nWhy: {finding.why}\n"
        f"Help: {on_one_line(finding.help)}\nFor: {on_one_line(', '.join(finding.owner))}"
    )
    if fails:
        failure = SubElement(
            case, "failure", message=on_one_line(finding.message), type=finding.severity.value
        )
        failure.text = told
    else:
        SubElement(case, "system-out").text = f"{finding.severity}: {told}"
