//! Divides units among frames; in: how high any run of units is and how much room each frame has, out: the units of each frame.
//!
//! As few frames as possible, and these filled alike: a page with a hole and a crowded one after it look like an accident.

use std::ops::Range;

/// What is divided.
pub(super) struct Load<'a> {
    /// How many units there are.
    pub(super) units: usize,
    /// Height of units that stand in one frame, gaps included.
    pub(super) height: &'a dyn Fn(Range<usize>) -> f32,
    /// Does this unit begin a frame?
    pub(super) begins: &'a dyn Fn(usize) -> bool,
    /// Room in a frame, by its number, and whether it is the last one.
    pub(super) room: &'a dyn Fn(usize, bool) -> f32,
    /// More frames are too many.
    pub(super) most: usize,
}

/// The units of each frame, or `None` when they do not fit.
pub(super) fn divide(load: &Load<'_>) -> Option<Vec<Range<usize>>> {
    let count = load.units;
    // Cost of the best division of the first units among the frames so far, and where its last frame begins.
    let mut before = vec![(f32::INFINITY, 0); count + 1];
    before[0].0 = 0.0;
    let mut starts: Vec<Vec<usize>> = Vec::new();
    for frame in 0..load.most {
        let mut best = vec![(f32::INFINITY, 0); count + 1];
        for start in (0..=count).filter(|start| before[*start].0.is_finite()) {
            // An empty frame is only for a side on which nothing flows.
            let least = if count == 0 { 0 } else { start + 1 };
            for (end, best) in best.iter_mut().enumerate().skip(least) {
                if (start + 1..end).any(|unit| (load.begins)(unit)) {
                    break;
                }
                let room = (load.room)(frame, end == count);
                let left = room - (load.height)(start..end);
                if left < 0.0 {
                    continue; // the last frame may have more room, so that more units fit there
                }
                let cost = before[start].0 + (left / room.max(1.0)).powi(2);
                if cost < best.0 {
                    *best = (cost, start);
                }
            }
        }
        starts.push(best.iter().map(|(_, start)| *start).collect());
        if best[count].0.is_finite() {
            let mut frames = Vec::new();
            let mut end = count;
            for places in starts.iter().rev() {
                frames.push(places[end]..end);
                end = places[end];
            }
            frames.reverse();
            return Some(frames);
        }
        before = best;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where each frame ends.
    fn divided(heights: &[f32], rooms: &[f32], begins: &[usize]) -> Option<Vec<usize>> {
        let frames = divide(&Load {
            units: heights.len(),
            height: &|units| heights[units].iter().sum(),
            begins: &|unit| begins.contains(&unit),
            room: &|frame, _| rooms[frame],
            most: rooms.len(),
        });
        let frames = frames?;
        assert!(frames.windows(2).all(|pair| pair[0].end == pair[1].start) && frames[0].start == 0);
        Some(frames.iter().map(|frame| frame.end).collect())
    }

    #[test]
    fn as_few_frames_as_possible_filled_alike() {
        assert_eq!(divided(&[3.0, 3.0, 3.0], &[10.0, 10.0], &[]), Some(vec![3]));
        assert_eq!(divided(&[3.0; 4], &[10.0, 10.0], &[]), Some(vec![2, 4]));
        assert_eq!(divided(&[3.0; 4], &[4.0, 10.0], &[]), Some(vec![1, 4]));
        assert_eq!(divided(&[3.0; 4], &[10.0, 10.0, 10.0], &[1, 3]), Some(vec![1, 3, 4]));
        assert_eq!(divided(&[], &[10.0], &[]), Some(vec![0]));
    }

    #[test]
    fn nothing_is_divided_and_nothing_left_out() {
        assert_eq!(divided(&[11.0], &[10.0, 10.0], &[]), None);
        assert_eq!(divided(&[6.0; 3], &[10.0, 10.0], &[]), None);
    }
}
