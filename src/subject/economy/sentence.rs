//! Sentences about result and forecast, aware of direction (`domain.md`, Sentences).

use rust_decimal::Decimal;

use super::{Column, Line, LineResult};
use crate::domain::Money;
use crate::report::context::Report;
use crate::report::contribution::PlainLanguage;
use crate::text::{self, Arg};

impl Report<'_> {
    /// Result and forecast against budget, and the change of the forecast.
    pub(crate) fn economy_sentences(&self, line: &LineResult) -> Vec<String> {
        let mut sentences: Vec<String> = self.without_sentence(line).into_iter().collect();
        let lang = self.lang();
        // What is left of a grant is a result, and no deviation from a budget.
        let is_granted = self.plan.economy.lines.get(&line.id).is_some_and(|line| line.is_granted);
        let worded = |usual: &'static str, granted: &'static str| if is_granted { granted } else { usual };
        // "−70,1 mnkr före omvärldsbuffert"
        let is_total = self.total_line().is_some_and(|total| total.id == line.id);
        let before_or_after = |column: Column, amount: String| {
            let said = self.before_or_after(column).filter(|_| is_total);
            said.map_or(amount.clone(), |said| format!("{amount} {said}"))
        };
        if let Some(variance) = line.value(Column::VariancePeriod) {
            let amount = before_or_after(Column::VariancePeriod, text::signed_mnkr(variance, lang));
            let id = self.by_year_end(
                worded("economy-period", "economy-period-granted"),
                worded("economy-period-outcome", "economy-outcome-granted"),
            );
            sentences.push(self.words.with(id, &[("amount", Arg::Text(&amount))]));
        }
        if let (Some(variance), Some(forecast)) = (line.value(Column::VarianceYear), line.value(Column::Forecast)) {
            let forecast = before_or_after(Column::VarianceYear, text::mnkr(forecast, lang));
            let (id, amount) = match () {
                () if is_granted => ("economy-year-granted", text::signed_mnkr(variance, lang)),
                () if is_nothing_in_mnkr(variance) => ("economy-year-same", String::new()),
                () if variance.is_negative() => ("economy-year-worse", text::mnkr(variance.abs(), lang)),
                () => ("economy-year-better", text::mnkr(variance, lang)),
            };
            let args = [("amount", Arg::Text(&amount)), ("forecast", Arg::Text(&forecast))];
            sentences.push(self.words.with(id, &args));
        }
        sentences.extend(line.value(Column::ChangeOnPrevious).map(|change| self.forecast_change(change)));
        sentences
    }

    /// What a sum lacks, named where that is little: "Vuxenenheten och Barnenheten", "12 rader"; nothing of a whole one.
    pub(crate) fn lacking(&self, line: &LineResult) -> Option<String> {
        const MOST: usize = 3;
        let names: Vec<&str> =
            line.without.iter().filter_map(|id| Some(self.plan.economy.lines.get(id)?.name.as_str())).collect();
        match names.as_slice() {
            [] => None,
            some if some.len() <= MOST => Some(self.listed(some)),
            all => Some(self.words.with("economy-lines", &[("count", Arg::Count(all.len()))])),
        }
    }

    /// "Beloppen är utan Vuxenenheten, där uppgifter saknas."
    pub(crate) fn without_sentence(&self, line: &LineResult) -> Option<String> {
        self.lacking(line).map(|lines| self.words.with("economy-without", &[("lines", Arg::Text(&lines))]))
    }

    /// What there is to use, and whether it is enough.
    pub(crate) fn economy_in_plain_language(&self) -> Option<PlainLanguage> {
        let total = self.total_line()?;
        let column = self.variance_of_year();
        let variance = total.value(column)?;
        let budget = if column == Column::VariancePeriod { Column::BudgetPeriod } else { Column::BudgetYear };
        let mut sentences: Vec<String> = self.without_sentence(total).into_iter().collect();
        if let Some(budget) = total.value(budget) {
            sentences.push(self.variance_finding("plain-budget", budget));
        }
        sentences.push(self.variance_finding("plain-variance", variance));
        Some(("plain-economy-head", sentences))
    }

    /// The name of a line, marked if it is a sum that lacks something.
    pub(crate) fn marked_name(&self, line: &Line) -> String {
        let lacks = self.results.economy.lines.get(&line.id).is_some_and(|own| !own.without.is_empty());
        match lacks {
            true => format!("{} {}", line.name, self.words.get("economy-incomplete")),
            false => line.name.clone(),
        }
    }

    /// "Prognosen har försämrats med 33,7 mnkr sedan föregående rapport." What is nothing when shown is no change.
    pub(crate) fn forecast_change(&self, change: Money) -> String {
        if is_nothing_in_mnkr(change) {
            return self.words.get("economy-forecast-same");
        }
        let amount = text::mnkr(change.abs(), self.lang());
        let id = if change.is_negative() { "economy-forecast-worse" } else { "economy-forecast-better" };
        self.words.with(id, &[("amount", Arg::Text(&amount))])
    }
}

/// True for an amount that is shown as 0,0 mnkr.
pub(crate) fn is_nothing_in_mnkr(amount: Money) -> bool {
    text::round(amount.0 / Decimal::from(1_000_000), 1).is_zero()
}
