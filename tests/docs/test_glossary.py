from docs.make_glossary import GLOSSARY, glossary


class DescribeTheGlossary:
    def it_is_the_one_that_the_model_gives(self) -> None:
        assert GLOSSARY.read_text(encoding="utf-8") == glossary()
