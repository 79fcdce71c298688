//! Labels along an axis moved apart.
//!
//! *Takes* where labels would like to be and how large they are, *returns* where they can be.
//! *Never* changes their order.

/// Centres as near as possible to the wanted ones (least squares), at least `gap` between the labels,
/// all between `low` and `high` if there is room; if there is not, they run over `high`.
pub(super) fn spread(wanted: &[(f32, f32)], gap: f32, low: f32, high: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].0.total_cmp(&wanted[b].0));

    // With the labels' own lengths subtracted, "apart" becomes "not decreasing", for which the least
    // squares solution is known: the means of neighbouring runs that are in the wrong order.
    let mut offsets = Vec::with_capacity(order.len());
    let mut used = 0.0;
    for (place, &index) in order.iter().enumerate() {
        let size = wanted[index].1;
        used += if place > 0 { gap } else { 0.0 };
        offsets.push(used + size / 2.0);
        used += size;
    }
    let mut runs: Vec<(f32, usize)> = Vec::new();
    for (place, &index) in order.iter().enumerate() {
        runs.push((wanted[index].0 - offsets[place], 1));
        while let [.., (left, many), (right, few)] = runs[..] {
            if left <= right {
                break;
            }
            let count = many + few;
            let mean = (left * many as f32 + right * few as f32) / count as f32;
            runs.truncate(runs.len() - 2);
            runs.push((mean, count));
        }
    }
    let starts = runs.iter().flat_map(|&(start, count)| std::iter::repeat_n(start, count));
    let mut centres = vec![0.0; wanted.len()];
    for ((start, offset), &index) in starts.zip(&offsets).zip(&order) {
        centres[index] = start.min(high - used).max(low) + offset;
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_room_stay_and_crowded_ones_share_the_way() {
        assert_eq!(spread(&[(10.0, 8.0), (50.0, 8.0)], 2.0, 0.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[(52.0, 8.0), (48.0, 8.0)], 2.0, 0.0, 100.0), [55.0, 45.0]);
    }

    #[test]
    fn labels_stay_within_the_bounds() {
        assert_eq!(spread(&[(0.0, 10.0), (0.0, 10.0)], 0.0, 0.0, 20.0), [5.0, 15.0]);
        assert_eq!(spread(&[(20.0, 10.0), (20.0, 10.0)], 0.0, 0.0, 20.0), [5.0, 15.0]);
    }
}
