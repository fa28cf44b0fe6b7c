"""The mutants: what of the source is another, and which tests must fail then."""

from typing import Final

from ataskaita.records import frozen

HELD: Final = (*range(1, 20), 23)
"""The rows of docs/safety.md that a test must hold."""


@frozen
class Mutant:
    """The program with a guard switched off."""

    promise: int
    module: str
    """Its name: `ataskaita.word.seal`."""
    guard: str
    """What stands in its source."""
    instead: str
    test: str
    """The tests that must fail, as pytest names them."""

    def __str__(self) -> str:
        return f"{self.promise}-{self.module}-{self.instead[:24].strip()}"


MUTANTS: Final[tuple[Mutant, ...]] = (
    Mutant(
        1,
        "ataskaita.template.values.escaping",
        '("&", "&amp;")',
        '("&", "&amp;amp;")',
        "tests/template/test_text.py -k it_comes_out_as_it_went_in_promise_1",
    ),
    Mutant(
        1,
        "ataskaita.characters",
        "return None if match is None else match.start()",
        "return None",
        "tests/template/test_unfit.py -k it_is_refused_by_path_and_code_point_promise_1",
    ),
    Mutant(
        2,
        "ataskaita.template.values.escaping",
        '("<", "&lt;")',
        '("<", "<")',
        "tests/template/test_text.py -k it_is_inert_promise_2",
    ),
    Mutant(
        3,
        "ataskaita.template.code.environment",
        "class TemplateEnvironment(ImmutableSandboxedEnvironment):",
        "class TemplateEnvironment(ImmutableSandboxedEnvironment):\n"
        "    def is_safe_attribute(self, *_): return True\n"
        "    def is_safe_callable(self, *_): return True\n",
        "tests/template/test_sandbox.py -k it_refuses_to_run_programs_promise_3",
    ),
    Mutant(
        4,
        "ataskaita.template.values.escaping",
        'if hasattr(value, "_undefined_name"):',
        "if False:",
        "tests/template/test_names.py -k it_stops_wherever_it_is_asked_promise_4",
    ),
    Mutant(
        5,
        "ataskaita.border.markup",
        "parser.StartDoctypeDeclHandler = refuse",
        "parser.StartDoctypeDeclHandler = None",
        "tests/border/test_markup.py -k it_is_refused_in_a_workbook_by_promise_5",
    ),
    Mutant(
        5,
        "ataskaita.border.markup",
        "if _ANY_CASE.search(",
        "if False and _ANY_CASE.search(",
        "tests/border/test_markup.py -k it_is_refused_in_a_word_file_by_promise_5",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if len(every) > MEMBERS:",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if size > PART_BYTES:",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if self._left < 0:",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if size > allowed:",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if one.header_offset < free:",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if len({one.filename.casefold() for one in members}) < len(members):",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.gate",
        "if not name or _ODD.search(name):",
        "if False:",
        "tests/border/test_gate.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.markup",
        "if depth > DEPTH:",
        "if False:",
        "tests/border/test_markup.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.markup",
        "if several > 2 * ATTRIBUTES:",
        "if False:",
        "tests/border/test_markup.py -k promise_6",
    ),
    Mutant(
        6,
        "ataskaita.border.markup",
        "if self.weight > TREE_BYTES:",
        "if False:",
        "tests/border/test_markup.py -k promise_6",
    ),
    Mutant(
        7,
        "ataskaita.sources.book",
        "if sum(1 for _ in _ROW.finditer(content)) > _MOST_ROWS:",
        "if False:",
        "tests/sources/test_cells_as_seen.py -k it_is_refused_with_the_reason_promise_7",
    ),
    Mutant(
        8,
        "ataskaita.sources.cells",
        "raise faulty(FORMULA_WITHOUT_VALUE, place)",
        "return None",
        "tests/sources/test_workbook_mistakes.py -k 'promise_8 and without'",
    ),
    Mutant(
        9,
        "ataskaita.forms.writing",
        '"strings_to_formulas": False',
        '"strings_to_formulas": True',
        "tests/forms/test_book.py -k promise_9",
    ),
    Mutant(
        10,
        "ataskaita.border.clearing",
        "if any(one.technique.taken_out for one in found):",
        "if False:",
        "tests/border/test_outward.py -k it_keeps_promise_10_and_is_in_no_document",
    ),
    Mutant(
        10,
        "ataskaita.border.outward",
        "    for one in fields_of(root):",
        "    for one in iter(()):",
        "tests/border/test_outward.py -k 'DescribeWhatIsRefused and promise_10'",
    ),
    Mutant(
        10,
        "ataskaita.border.outward",
        "return BY_OUTSIDE.get(kind, OUTSIDE)",
        "return None",
        "tests/border/test_outward.py -k 'DescribeWhatIsRefused and promise_10'",
    ),
    Mutant(
        11,
        "ataskaita.sources.events",
        "_DEEPEST = 50",
        "_DEEPEST = 10**6",
        "tests/sources/test_yaml.py -k it_is_an_error_however_deep_promise_11",
    ),
    Mutant(
        12,
        "ataskaita.inspection.document",
        "except etree.XMLSyntaxError as error:",
        "except ZeroDivisionError as error:",
        "tests/inspection/test_inspection.py -k it_is_named_promise_12",
    ),
    Mutant(
        13,
        "ataskaita.disk.putting",
        "os.fsync(stream.fileno())",
        "None",
        "tests/word/test_writing.py -k it_leaves_the_old_file_whole_and_no_other_promise_13",
    ),
    Mutant(
        13,
        "ataskaita.word.writing",
        "if not ours(there):",
        "if False:",
        "tests/word/test_writing.py -k it_leaves_a_file_that_is_a_person_s_promise_13",
    ),
    Mutant(
        14,
        "ataskaita.word.writing",
        "if any(owner.exists() for owner in owner_files(path)):",
        "if False:",
        "tests/word/test_writing.py -k it_leaves_a_file_that_is_open_promise_14",
    ),
    Mutant(
        15,
        "ataskaita.word.package",
        "key=order_of",
        "key=hash",
        "tests/template/test_sharing.py -k it_gives_the_same_bytes_on_another_machine_promise_15",
    ),
    Mutant(
        16,
        "ataskaita.template.settling.identities",
        "numbers.drawings += 1",
        "numbers.drawings = 1",
        "tests/template/test_identities.py -k it_has_an_identity_of_its_own_promise_16",
    ),
    Mutant(
        17,
        "ataskaita.template.values.chart_binding",
        "ours = bool(one.tags) or one.texts.is_sample",
        "ours = bool(one.tags)",
        "tests/template/test_chart_identity.py -k it_is_an_error_and_never_printed_promise_17",
    ),
    Mutant(
        18,
        "ataskaita.inspection.accessibility",
        'if not (one.get("descr") or "").strip():',
        "if False:",
        "tests/inspection/test_inspection.py -k everybody_can_read_it_promise_18",
    ),
    Mutant(
        19,
        "ataskaita.preview.libreoffice",
        '"BlockUntrustedRefererLinks", "true"',
        '"BlockUntrustedRefererLinks", "false"',
        "tests/preview/test_preview.py -k promise_19",
    ),
    Mutant(
        19,
        "ataskaita.word.admitting",
        "return parts if found else None",
        "return None",
        "tests/word/test_package.py -k promise_19",
    ),
    Mutant(
        23,
        "importlib.metadata",
        "return distribution(distribution_name).version",
        "return '6.1' if 'lxml' in distribution_name else distribution(distribution_name).version",
        "tests/test_requirements.py -k promise_23",
    ),
)
