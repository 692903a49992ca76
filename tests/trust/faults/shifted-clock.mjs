// Loaded into the app by a test: each SIGUSR2 moves the process's clock by the next of these hours, as a clock that was set.
const hours = [1, -1, 0];
const RealDate = Date;
let offset = 0;

const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

process.on('SIGUSR2', () => {
  offset = (hours.shift() ?? 0) * 3_600_000;
  console.log(`clock moved by ${offset}`);
});
