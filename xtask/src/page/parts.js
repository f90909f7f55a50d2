
// As in wasm-bindgen: a server that sends another type works as well.
async function instantiate(fetched, imports) {
  const response = await fetched;
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
