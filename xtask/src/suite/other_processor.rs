//! The digits on another family of processors, emulated by QEMU.

use std::env::consts::{ARCH, OS};
use std::path::Path;

use anyhow::{Result, ensure};

use super::outcome::Outcome;
use crate::install;
use crate::process::run;
use crate::program::{Need, Program};
use crate::project::Project;
use crate::toolchain;

/// A family of processors, and what builds and runs programs for it on another.
struct Family {
    name: &'static str,
    target: &'static str,
    tools: [Program; 2],
    /// The folder of its C library in Debian's packages, with a file that programs are linked with.
    libraries: &'static str,
    library: &'static str,
    library_package: &'static str,
    need: Need,
}

const ARM: Family = Family {
    name: "ARM",
    target: "aarch64-unknown-linux-gnu",
    tools: [
        Program {
            what: "qemu-aarch64",
            package: "qemu-user",
            variable: "QEMU_AARCH64",
            names: &["qemu-aarch64", "qemu-aarch64-static"],
            paths: &[],
        },
        Program {
            what: "a linker for ARM",
            package: "gcc-aarch64-linux-gnu",
            variable: "CC_AARCH64",
            names: &["aarch64-linux-gnu-gcc"],
            paths: &[],
        },
    ],
    libraries: "/usr/aarch64-linux-gnu",
    library: "lib/crt1.o",
    library_package: "libc6-dev-arm64-cross",
    need: Need {
        whose: "the tests on ARM",
        advice: "on Debian and Ubuntu, \
            `sudo apt-get install qemu-user gcc-aarch64-linux-gnu libc6-dev-arm64-cross`",
    },
};

const X86: Family = Family {
    name: "x86-64",
    target: "x86_64-unknown-linux-gnu",
    tools: [
        Program {
            what: "qemu-x86_64",
            package: "qemu-user",
            variable: "QEMU_X86_64",
            names: &["qemu-x86_64", "qemu-x86_64-static"],
            paths: &[],
        },
        Program {
            what: "a linker for x86-64",
            package: "gcc-x86-64-linux-gnu",
            variable: "CC_X86_64",
            names: &["x86_64-linux-gnu-gcc"],
            paths: &[],
        },
    ],
    libraries: "/usr/x86_64-linux-gnu",
    library: "lib/crt1.o",
    library_package: "libc6-dev-amd64-cross",
    need: Need {
        whose: "the tests on x86-64",
        advice: "on Debian and Ubuntu, \
            `sudo apt-get install qemu-user gcc-x86-64-linux-gnu libc6-dev-amd64-cross`",
    },
};

/// Runs the tests of the digits on the family that this machine does not have. The steps before have
/// run them natively on the other.
pub fn bits(project: &Project, arguments: &[String]) -> Result<Outcome> {
    match (OS, ARCH) {
        ("linux", "x86_64") => ARM.run(project, arguments),
        ("linux", "aarch64") => X86.run(project, arguments),
        (_, "aarch64") => {
            Ok(Outcome::NotRun("this is an ARM machine: the other steps ran the tests on ARM"))
        }
        _ => Ok(Outcome::NotRun("QEMU imitates another processor for a program on Linux only")),
    }
}

impl Family {
    fn run(&self, project: &Project, arguments: &[String]) -> Result<Outcome> {
        let [qemu, linker] = self.need.find_or_install(&self.tools)?;
        let library = Path::new(self.libraries).join(self.library);
        if !library.exists() {
            install::from_debian(&[self.library_package]);
        }
        ensure!(
            library.exists(),
            "{} need {}, which is not there: {}",
            self.need.whose,
            library.display(),
            self.need.advice
        );
        toolchain::ensure_target(project, self.target)?;
        println!("all kernels and golden links on {}, imitated by {}", self.name, qemu.display());
        let variable = |what: &str| {
            let target = self.target.to_uppercase().replace('-', "_");
            format!("CARGO_TARGET_{target}_{what}")
        };
        let test = ["test", "--package", "multihome-bits", "--target", self.target];
        let mut command = project.cargo(&[&test[..], &["--release"]].concat());
        run(command
            .arg("--")
            .args(arguments)
            .env(variable("LINKER"), linker)
            .env(variable("RUNNER"), format!("{} -L {}", qemu.display(), self.libraries)))?;
        Ok(Outcome::Passed)
    }
}
