/** How a template shown as a workspace is named: no workspace's own id holds a colon. */
export const TEMPLATE_PREFIX = "template:";
