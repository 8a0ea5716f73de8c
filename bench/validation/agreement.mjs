// Timing means something only among validators that give the same verdicts.

/** Who says otherwise than the inputs are meant to be, in words; none is the only good answer. */
export function disagreements(body, validators) {
  const { valid, invalid, tooLong, misspeltTag = [] } = body;
  const refused = [...invalid, ...tooLong, ...misspeltTag];
  return validators.flatMap(({ name, issuesOf, input }) => {
    const accepts = (value) => issuesOf(input(value)).length === 0;
    return [
      ...valid
        .filter((value) => !accepts(value))
        .map((value) => `${name} refuses ${shortened(value)}`),
      ...refused
        .filter(accepts)
        .map((value) => `${name} accepts ${shortened(value)}`),
    ];
  });
}

function shortened(value) {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** What is not timed, because not all can express it: who accepts it and who refuses it. */
export function probed({ probes }, validators) {
  return Object.entries(probes).map(([what, value]) => {
    const accepting = validators.filter(
      ({ issuesOf, input }) => issuesOf(input(value)).length === 0,
    );
    const names = (some) =>
      some.length === validators.length
        ? "all"
        : some.map(({ name }) => name).join(" | ") || "none";
    const refusing = validators.filter((each) => !accepting.includes(each));
    return { what, accepted: names(accepting), refused: names(refusing) };
  });
}
