// Preloaded into the stand-in for Slack, which would listen on every address of the computer: this leaves it 127.0.0.1.
const serve = Bun.serve;
Bun.serve = (options, ...rest) => serve.call(Bun, { ...options, hostname: "127.0.0.1" }, ...rest);
