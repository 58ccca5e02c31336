package kanshiki.attachment;

import java.util.List;
import kanshiki.examination.Indicator;

/** All that is looked for in attachments. */
public final class AttachmentIndicators {
  private AttachmentIndicators() {}

  public static final List<Indicator> ALL =
      List.of(
          new FilenameHidesType(),
          new DeclaredTypeDiffers(),
          new DoubleExtension(),
          new DirectionOverrideInFilename(),
          new BlanksBeforeExtension(),
          new ProgramAttachment(),
          new ScriptAttachment(),
          new ShortcutAttachment(),
          new DiskImageAttachment(),
          new DeviceProfileAttachment(),
          new PageAttachment(),
          new FormInAttachment(),
          new PasswordFieldInAttachment(),
          new PageHiddenInScript(),
          new FileSmuggledByScript(),
          new AttachmentMovesOn(),
          new ScriptInPicture(),
          new MacrosInDocument(),
          new ExternalTemplate(),
          new ExternalObject(),
          new CommandField(),
          new ProgramInDocument(),
          new EncryptedAttachment(),
          new PasswordToldInMail(),
          new ArchiveBomb(),
          new ArchiveTablesDisagree(),
          new ArchiveInArchive());
}
