//! Inputs to begin with: the shipped models as they are, and bytes that change them. The same ones every time.

use std::path::Path;

use crate::making::{self, FACTS, PLAIN};

/// How many inputs of bytes; each begins with another model.
const INPUTS: u8 = 40;

/// Writes them into the folder that `SEEDS` names, if it names one, before the fuzzer reads it.
pub fn write() {
    if let Some(folder) = std::env::var_os("SEEDS") {
        into(Path::new(&folder)).expect("the folder can be written to");
    }
}

fn into(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut numbers = (1u64..).map(|number| {
        // Any scattering will do: nothing here has to be unpredictable.
        let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        ((mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u8
    });
    for name in scoring::TEMPLATE_NAMES {
        let text = scoring::template(name).map(|model| model.to_file()).unwrap_or_default();
        let facts = numbers.by_ref().take(FACTS);
        let input: Vec<u8> = [PLAIN].into_iter().chain(facts).chain(text.bytes()).collect();
        std::fs::write(folder.join(name), input)?;
    }
    for number in 0..INPUTS {
        let input: Vec<u8> = [number].into_iter().chain(numbers.by_ref().take(400)).collect();
        assert!(making::case(&input).is_ok(), "a seed is a case");
        std::fs::write(folder.join(format!("bytes-{number}")), input)?;
    }
    Ok(())
}
