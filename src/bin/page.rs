//! The page: user interface or worker, by the scope it finds itself in.

fn main() {
    multihome::page::start();
}
