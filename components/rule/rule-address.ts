const ofTopic = (topicId: string): string => `?topic=${encodeURIComponent(topicId)}`;

export const rulesAddress = (topicId: string): string => `/content/rules${ofTopic(topicId)}`;

export const ruleAddress = (topicId: string, ruleId: string): string =>
  `/content/rules/${encodeURIComponent(ruleId)}${ofTopic(topicId)}`;

/** Opens a recall of what people were given under the rule. */
export const ruleRecallAddress = (ruleId: string): string => `/recalls/new?kind=rule&id=${encodeURIComponent(ruleId)}`;

/** Where work on a version goes on: with whoever writes it, or whoever reviews it. */
export const ruleWorkAddress = (topicId: string, { id, state }: { id: string; state: string }): string =>
  `/content/rules/${state === 'draft' ? 'drafts' : 'reviews'}/${id}${ofTopic(topicId)}`;
