/* global Scalar */
Scalar.createApiReference("#reference", {
  url: "reference.json",
  // Nothing is asked of another host, and nothing is told to one.
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: "never",
  // What the description has are samples of its own SDKs.
  hiddenClients: true,
});
