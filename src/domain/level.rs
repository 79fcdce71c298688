//! Levels of goals.

/// Levels of the goal tree, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalLevel {
    /// Målområde.
    Area,
    /// Kommunmål.
    Municipal,
    /// Nämndmål.
    Committee,
}
