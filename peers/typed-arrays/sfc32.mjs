// sfc32 by Chris Doty-Humphrey: small, fast, and passes the usual batteries of tests.

/** A function that returns uniforms in (0, 1). */
export function sfc32(seed) {
    let a = seed | 0
    let b = 0x9e3779b9 | 0
    let c = 0x243f6a88 | 0
    let d = 1
    const next = () => {
        const t = (((a + b) | 0) + d) | 0
        d = (d + 1) | 0
        a = b ^ (b >>> 9)
        b = (c + (c << 3)) | 0
        c = (c << 21) | (c >>> 11)
        c = (c + t) | 0
        return ((t >>> 0) + 0.5) / 4294967296
    }
    for (let i = 0; i < 15; i++) next()
    return next
}
