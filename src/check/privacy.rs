//! The disclosure guard: no personal data in free text (`domain.md`, Disclosure guard).

use super::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::text::Words;
use crate::text::disclosure::{self, DisclosureKind};

/// Searches every free text of a submission. A text with personal data is withheld from all that follows:
/// even a partial report must not carry it on.
pub(super) fn withhold(submission: &mut Submission, plan: &Plan, words: &Words) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for text in submission.free_texts() {
        let mut found = disclosure::find(&text.value);
        found.retain(|one| !is_allowed(&text.value[one.range.clone()], &plan.contacts));
        // The number itself is never repeated: diagnostics end up in mails and logs.
        for one in &found {
            diagnostics.push(Diagnostic::new(Code::PersonalData, &text.at).with("kind", word(one.kind)));
        }
        if !found.is_empty() {
            text.value = words.get("text-withheld");
        }
    }
    diagnostics
}

/// Compared without spaces and punctuation, since people group digits as they like.
fn is_allowed(found: &str, contacts: &[String]) -> bool {
    let bare = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric() || *c == '@').flat_map(char::to_lowercase).collect()
    };
    let found = bare(found);
    contacts.iter().any(|contact| bare(contact).contains(&found))
}

/// The name of a kind in the selector of the message.
fn word(kind: DisclosureKind) -> &'static str {
    match kind {
        DisclosureKind::Personnummer => "personal",
        DisclosureKind::Samordningsnummer => "coordination",
        DisclosureKind::Phone => "phone",
        DisclosureKind::Email => "email",
        DisclosureKind::CaseNumber => "case",
    }
}
