//! The sheets `Ekonomi` and `Kommunbidrag`. Amounts of the plan are always in kronor.

use std::collections::BTreeSet;

use super::Reader;
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{BridgeKind, BridgeStep, Budget, Id, Line, LineKind, Money};
use crate::schema::{Choice, PlanSheet};

impl Reader<'_> {
    pub(super) fn lines(&mut self) -> Vec<Line> {
        let rows = self.rows(PlanSheet::Economy, Ids::Unique);
        let ids: BTreeSet<Id> = rows.iter().map(|row| Id::from(row.id.as_str())).collect();
        let mut lines: Vec<Line> = rows.iter().map(|row| self.line(row, &ids)).collect();
        for index in 0..lines.len() {
            let own = lines[index].id.clone();
            let mut seen = BTreeSet::from([own.clone()]);
            let mut next = lines[index].parent.clone();
            while let Some(parent) = next {
                if !seen.insert(parent.clone()) {
                    self.diagnostics.push(rows[index].problem(Code::PlanCycle, "#parent").with("id", &own));
                    lines[index].parent = None;
                    break;
                }
                next = lines.iter().find(|line| line.id == parent).and_then(|line| line.parent.clone());
            }
        }
        lines
    }

    fn line(&mut self, row: &Row<'_>, ids: &BTreeSet<Id>) -> Line {
        let kind = match self.choice(row, "#kind", Choice::LineKind) {
            Some("subtotal") => LineKind::Subtotal,
            Some("total") => LineKind::Total,
            Some("adjustment") => LineKind::Adjustment,
            Some("of_which") => LineKind::OfWhich,
            Some("memo") => LineKind::Memo,
            _ => LineKind::Ordinary,
        };
        Line {
            id: Id::from(row.id.as_str()),
            name: self.required(row, "#name"),
            kind,
            parent: self.reference(row, "#parent", |id| ids.contains(id)),
            reporters: self.reporters(row),
            budget: Budget {
                t1: self.amount(row, "#budget_t1"),
                t2: self.amount(row, "#budget_t2"),
                year: self.amount(row, "#budget_year"),
            },
            last_year: self.amount(row, "#last_year"),
            next_year: self.amount(row, "#next_year"),
            shown: row.yes("#shown", &mut self.diagnostics).is_none_or(|yes| yes.value),
            mark: self.text(row, "#mark"),
            note: self.text(row, "#note"),
        }
    }

    fn amount(&mut self, row: &Row<'_>, key: &str) -> Option<Money> {
        row.number(key, Bounds::NONE, &mut self.diagnostics).map(|value| Money(value.value))
    }

    pub(super) fn bridge(&mut self) -> Vec<BridgeStep> {
        let rows = self.rows(PlanSheet::Bridge, Ids::Optional);
        let mut steps = Vec::new();
        for row in &rows {
            let kind = match self.choice(row, "#kind", Choice::BridgeKind) {
                Some("start") => BridgeKind::Start,
                Some("end") => BridgeKind::End,
                _ => BridgeKind::Step,
            };
            let name = self.required(row, "#name");
            match self.amount(row, "#amount") {
                Some(amount) => steps.push(BridgeStep { name, kind, amount }),
                None if row.raw("#amount").is_none() => {
                    self.diagnostics.push(row.problem(Code::ValueMissing, "#amount"));
                }
                None => {}
            }
        }
        steps
    }
}
