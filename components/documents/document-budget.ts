import { createContext, useContext } from "react";

/** What the model's window leaves for the prompt, and what the form takes of it already; null when no model says. */
export type DocumentBudget = { limit: number | null; used: number };

const Budget = createContext<DocumentBudget>({ limit: null, used: 0 });

export const DocumentBudgetProvider = Budget.Provider;

export function useDocumentBudget(): DocumentBudget {
  return useContext(Budget);
}
