/** The texts of a description as it was, and with another summary and another property of one operation's result. */
export function oneChange(description) {
  const before = JSON.stringify(description, null, 2);
  const changed = JSON.parse(before);
  const { operation, properties } = firstWithProperties(changed);
  operation.summary += ", as changed";
  properties[Object.keys(properties)[0]] = {
    type: "string",
    description: "Another property than it was.",
    enum: ["one", "another"],
  };
  return [before, JSON.stringify(changed, null, 2)];
}

function firstWithProperties({ paths }) {
  const operations = Object.values(paths).flatMap((item) =>
    Object.values(item),
  );
  for (const operation of operations) {
    const { responses, summary } = operation;
    const schema = responses?.[200]?.content?.["application/json"]?.schema;
    const properties = schema?.properties ?? {};
    if (summary !== undefined && Object.keys(properties).length > 0)
      return { operation, properties };
  }
  throw new Error("no operation has a result with properties of its own");
}
