package org.sicetnon.dsl.notebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.jspecify.annotations.Nullable;
import org.sicetnon.dsl.language.ErrataException;
import org.sicetnon.report.Library;

/** Answers Jupyter's requests out of a session. */
final class JupyterKernel extends BaseKernel implements AutoCloseable {

    private static final String NAME = "sicetnon";

    private final Session session;
    private volatile ExecutorService running = started();
    private volatile Optional<Future<?>> cell = Optional.empty();

    private static ExecutorService started() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "cell");
            thread.setDaemon(true);
            return thread;
        });
    }

    JupyterKernel(Session session) {
        super(
                NAME,
                Library.version(),
                new LanguageInfo.Builder(NAME)
                        .version(Library.version())
                        .mimetype("text/x-groovy")
                        .fileExtension(".sicetnon")
                        .pygments("groovy")
                        .codemirror("groovy")
                        .build(),
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                new MagicParser("(?!)", "(?!)", new MagicTranspiler()),
                new MagicsRegistry(),
                false,
                new StringStyler.Builder().build());
        this.session = session;
    }

    @Override
    public String getBanner() {
        return "Sic et Non " + Library.version() + ". Begin with the dossier that you ask about: dossier 'korea-1950'";
    }

    // Not the library's own: it would show where in this program an error came up, and has one display for each cell.
    @Override
    protected synchronized void handleExecuteRequest(ShellReplyEnvironment env, Message<ExecuteRequest> message) {
        ExecuteRequest request = message.getContent();
        int number = request.isSilent() ? executionCount.get() : executionCount.getAndIncrement();
        env.setBusyDeferIdle();
        if (!request.isSilent()) {
            env.publish(new PublishExecuteInput(request.getCode(), number));
        }
        try {
            Session.Answer answer = run(number, request.getCode());
            if (!request.isSilent()) {
                answer.displays().forEach(it -> env.publish(new PublishDisplayData(data(it))));
            }
            env.defer().reply(new ExecuteReply(number, Map.of()));
        } catch (ErrataException e) {
            refuse(env, number, "Errata", String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            refuse(env, number, "Interrupted", "The cell was stopped before it was answered.");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            refuse(
                    env,
                    number,
                    "OwnMistake",
                    "This is a mistake of sicetnon itself. Please report it with the cell and this line: " + e);
        }
    }

    private static void refuse(ShellReplyEnvironment env, int number, String name, String says) {
        List<String> lines = says.lines().toList();
        env.publish(new PublishError(name, says, lines));
        ErrorReply reply = new ErrorReply(name, says, lines);
        reply.setExecutionCount(number);
        env.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
    }

    /** Runs a cell beside the thread of the socket, so that Jupyter can call it off. */
    private Session.Answer run(int number, String code) {
        Future<Session.Answer> answer = running.submit(() -> session.run(number, code));
        cell = Optional.of(answer);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error grave) {
                throw grave;
            }
            throw new IllegalStateException(e);
        } finally {
            cell = Optional.empty();
        }
    }

    @Override
    public void interrupt() {
        cell.ifPresent(it -> {
            // A question of core's cannot be called off; nobody waits for what it comes to, least of all the next cell.
            ExecutorService left = running;
            running = started();
            it.cancel(true);
            left.shutdownNow();
        });
    }

    @Override
    public Object evalRaw(String source) {
        List<Display> displays = run(executionCount.get(), source).displays();
        return displays.isEmpty() ? DisplayData.EMPTY : data(displays.get(displays.size() - 1));
    }

    // The library's word for "nothing is known of it" is null.
    @Override
    public @Nullable DisplayData inspect(String code, int at, boolean extraDetail) {
        return session.help(code, Kernel.units(code, at))
                .map(JupyterKernel::data)
                .orElse(null);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        Session.Completion found = session.complete(code, Kernel.units(code, at));
        return new ReplacementOptions(found.words(), Kernel.signs(code, found.from()), Kernel.signs(code, found.to()));
    }

    @Override
    public String isComplete(String code) {
        return switch (session.completeness(code)) {
            case COMPLETE -> IS_COMPLETE_YES;
            case REFUSED -> IS_COMPLETE_BAD;
            case INCOMPLETE -> "    ";
        };
    }

    private static DisplayData data(Display display) {
        DisplayData data = new DisplayData(display.text());
        data.putHTML(display.html());
        return data;
    }

    @Override
    public void close() {
        running.shutdownNow();
    }
}
