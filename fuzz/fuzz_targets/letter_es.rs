#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tsb_letters_fuzz::letter("es", bytes));
