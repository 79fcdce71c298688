//! The disclosure guard: no personal data in free text (`domain.md`, Disclosure guard).

use super::Submission;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::text::disclosure::{self, DisclosureKind};

/// Searches every free text of a submission.
pub(super) fn scan(submission: &Submission, plan: &Plan) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for text in submission.free_texts() {
        for found in disclosure::find(&text.value) {
            let quoted = &text.value[found.range.clone()];
            if is_allowed(quoted, &plan.contacts) {
                continue;
            }
            let problem = Diagnostic::new(Code::PersonalData, &text.at).with("kind", word(found.kind));
            // The number itself is never repeated: diagnostics end up in mails and logs.
            diagnostics.push(problem);
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
