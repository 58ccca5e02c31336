# Files mail that Kanshiki found to be phishing or suspicious into Junk (RFC 5228).
#
# Kanshiki's mail filter removes every X-Kanshiki field that a stranger brought along, so the field can be trusted
# on mail that came through it. Nothing is deleted, nothing is marked as read.
#
# Installation: docs/mail-server.md
require ["fileinto", "mailbox", "imap4flags"];

if header :matches "X-Kanshiki" "phishing;*" {
  addflag ["$Phishing", "$Junk"];
  fileinto :create "Junk";
  stop;
}

if header :matches "X-Kanshiki" "suspicious;*" {
  addflag "$Junk";
  fileinto :create "Junk";
  stop;
}
