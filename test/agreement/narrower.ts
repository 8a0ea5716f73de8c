/**
 * Models whose types are narrower than their validators on purpose, by API: they say keywords for objects or arrays without saying `type`, so
 * that JSON Schema lets any other value pass, where their authors mean that there is an object or an array.
 */
export const narrower: Readonly<Record<string, readonly string[]>> = {
  "seam/openapi.json": [],
  "stripe/spec3.yaml": [],
  "github/api.github.com.json": [
    "SecretScanningCustomPatternToUpdate",
    "RepositoryRuleRulesetInfo",
  ],
  "openai/openapi.yaml": [
    "FineTuneChatCompletionRequestAssistantMessage",
    "ImageRefParam",
    "ListMessagesResponse",
    "ListRunStepsResponse",
    "ListVectorStoreFilesResponse",
    "ListVectorStoresResponse",
    "Model",
    "OpenAIFile",
    "RealtimeSession",
    "RealtimeSessionCreateRequest",
    "RealtimeSessionCreateResponse",
    "RealtimeTranscriptionSessionCreateResponse",
  ],
  "discord/openapi.json": [],
  "figma/openapi.yaml": [],
};
