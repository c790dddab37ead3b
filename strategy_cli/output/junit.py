"""JUnit XML: a case for each file without a failing finding, and one for each finding."""

from collections.abc import Collection
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Finding, Severity
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_xml, on_one_line, pasted

_CLEAN = "nothing found"


def junit_report(report: Report, seen: SeenFrom, failing: Collection[Severity]) -> str:
    """A failure for each finding of a failing severity; other findings pass and say so in their output.

    A file without a finding is a passing case, so that what was read can be counted.
    """
    suite = Element("testsuite", name="strat lint")
    with_findings = {finding.excerpt.path for finding in report.findings}
    for path in report.paths:
        if path not in with_findings:
            SubElement(suite, "testcase", classname=_line(seen.path(path)), name=_CLEAN)
    for finding in report.findings:
        _case(suite, finding, seen, finding.severity in failing)
    failures = sum(finding.severity in failing for finding in report.findings)
    suite.attrib |= {"tests": str(len(suite)), "failures": str(failures), "errors": "0", "skipped": "0"}
    root = Element("testsuites", tests=str(len(suite)), failures=str(failures))
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"


def _case(suite: Element, finding: Finding, seen: SeenFrom, fails: bool) -> None:
    path, span = seen.path(finding.excerpt.path), finding.excerpt.span
    name = f"{finding.rule}: {finding.place.address or 'the file'} ({finding.fingerprint})"
    case = SubElement(suite, "testcase", classname=_line(path), name=_line(name))
    told = (
        f"{path}:{span.line}:{span.column}: {finding.severity}",
        finding.message,
        f"Why: {finding.why}",
        f"Help: {finding.help}",
        f"For: {finding.who}",
    )
    lines = [_line(line) for line in told]
    text = "\n".join([*lines[:-1], *map(for_xml, pasted(finding.paste)), lines[-1]])
    if fails:
        failure = SubElement(case, "failure", message=_line(finding.message), type=finding.severity.value)
        failure.text = text
    else:
        SubElement(case, "system-out").text = text


def _line(text: str) -> str:
    return for_xml(on_one_line(text))
