"""Write the control totals of a sheet: a cell to type each in, beside what the parts add up to."""

from typing import Final

from attrs import evolve
from xlsxwriter.utility import xl_rowcol_to_cell

from ataskaita.declared.blocks import Controls, Slot
from ataskaita.declared.forms import CONTROL
from ataskaita.forms.hints import demand_of
from ataskaita.forms.page import PageWriter
from ataskaita.forms.whereabouts import Cells
from ataskaita.records import define

_HEADERS: Final = ("", "Įrašyta", "Suskaičiuota", "Vienetas")
_HINT: Final = "Kontrolinė suma: perrašykite ją iš popieriaus, o ne iš šios darbaknygės."


@define
class ControlsWriter(PageWriter):
    """Writes totals to be typed once more."""

    def _controls(self, block: Controls) -> None:
        """Write cells for totals that are typed once more, each beside what it adds up to."""
        self._heading(block.title, block.told)
        for place, text in enumerate(_HEADERS):
            self._page.write_string(self.row, place, text, self.looks.header)
        for slot in block.slots:
            self.row += 1
            self._page.write_string(self.row, 0, slot.label, self.looks.label)
            self._heighten_label(slot.label)
            self._control((self.row, 1), slot)
            here = xl_rowcol_to_cell(*self.where.now[slot.path].first)
            added = f'=IF(COUNT({here})=1,{here},"")'
            look = self.looks.computed(slot.declared)
            self._page.write_formula(self.row, 2, added, look, "")
            self._unit(slot.declared)
        self.row += 1

    def _control(self, spot: tuple[int, int], slot: Slot) -> None:
        """Write the cell of one control total, under its name."""
        declared = evolve(slot.declared, hint=_HINT, rare=False)
        self._page.write_blank(*spot, None, self.looks.to_fill(declared))
        self._page.data_validation(*spot, *spot, demand_of(declared, xl_rowcol_to_cell(*spot)))
        self.where.controls[slot.path] = Cells(self._page, spot, spot, slot.declared)
        self._name(f"{CONTROL}.{slot.path}", spot, spot)
