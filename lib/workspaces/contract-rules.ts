/** The rules a workspace's contract check may switch on; strings name inputs of the form or columns of the answer's table. */
export type ContractRules = {
  /** The input that names the unit the box must show. */
  unit?: string;
  /** The input that says how many decimals. */
  decimals?: string;
  /** The column of shares that add up to 100 %. */
  allocation?: string;
  bannedPromises?: boolean;
  /** Products of the list only, none above the client's class; loss and reserve within the client's own limits. */
  suitability?: { products: string; clientClass: string };
  /** The input that names days past due: the box is no better than the least class they allow. */
  overdue?: string;
  /** The pasted statements that must tie out. */
  statements?: string;
  /** The input with definitions of ratios: a DSCR names its formula, an expected loss is PD × LGD × EAD. */
  definitions?: string;
  /** Columns of weights add up to 100 %. */
  weights?: boolean;
  /** Emissions by scope: the metrics table and the text. */
  emissions?: { table: string; text: string };
  /** The column of states that the overall verdict follows from. */
  verdictColumn?: string;
  /** The verdict follows from the list of issues. */
  verdictFromIssues?: boolean;
  /** The input with the dialogue whose turns are cited. */
  turns?: string;
  /** The boxed count is the number of rows. */
  rowCount?: boolean;
};
